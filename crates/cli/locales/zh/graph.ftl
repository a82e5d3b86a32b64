# 流程图。
too-large-to-draw = { $file }：有 { $shapes } 个图形、{ $arrows } 条连线，一张 SVG 放不下（最多 { $shapes_max } 个图形、{ $arrows_max } 条连线）；请用 `--format dot` 或 `mermaid`
