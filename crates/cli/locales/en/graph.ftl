# Pictures of flows.
too-large-to-draw = { $file }: { $shapes } shapes and { $arrows } arrows are too many for one SVG, which has at most { $shapes_max } and { $arrows_max }; take `--format dot` or `mermaid`
