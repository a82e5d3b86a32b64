//! Where shapes, arrows and their labels lie.

use dagre::graph::{Graph, GraphOptions};
use dagre::{EdgeLabel, LayoutOptions, NodeLabel};
use presszero::graph::{Kind, Picture};

/// A width and a height, or a place, in pixels.
pub type Pair = (f64, f64);

/// The middle of everything in a picture, and the size of the whole.
pub struct Layout {
    /// Middles of the shapes.
    pub shapes: Vec<Pair>,
    /// Middles of the labels, where an arrow has one, and the points that the arrow passes.
    pub arrows: Vec<(Pair, Vec<Pair>)>,
    /// Width and height of the whole.
    pub size: Pair,
    /// Middle and half the height of each layer of shapes or labels.
    layers: Vec<Pair>,
}

impl Layout {
    /// How far the layer at this height reaches up and down. An arrow that runs aside within a layer would cross what is in it.
    pub fn half_layer(&self, y: f64) -> f64 {
        self.layers.iter().find(|(middle, _)| (middle - y).abs() < 1.0).map_or(0.0, |(_, half)| *half)
    }
}

/// Lays out a picture whose shapes and labels have these sizes.
pub fn of(picture: &Picture, shapes: &[Pair], labels: &[Pair]) -> Layout {
    let mut graph: Graph<NodeLabel, EdgeLabel> =
        Graph::with_options(GraphOptions { directed: true, multigraph: true, compound: false });
    for (shape, &(width, height)) in picture.shapes.iter().zip(shapes) {
        graph.set_node(shape.id.as_str(), Some(NodeLabel { width, height, ..NodeLabel::default() }));
    }
    let name = |arrow: usize| format!("a{arrow}");
    let ends = |arrow: usize| {
        let arrow = &picture.arrows[arrow];
        (picture.shapes[arrow.from].id.as_str(), picture.shapes[arrow.to].id.as_str())
    };
    for (ix, &(width, height)) in labels.iter().enumerate() {
        let (from, to) = ends(ix);
        let labelpos = dagre::layout::types::LabelPos::Center;
        // What many arrows lead to may lie far off; what one step leads to lies below it.
        let gathers = matches!(picture.shapes[picture.arrows[ix].to].kind, Kind::Queue | Kind::End);
        let weight = if gathers { 1 } else { 30 };
        let label = EdgeLabel { width, height, labelpos, weight, ..EdgeLabel::default() };
        graph.set_edge(from, to, Some(label), Some(&name(ix)));
    }
    let options =
        LayoutOptions { nodesep: 26.0, edgesep: 14.0, ranksep: 44.0, tie_keep_first: true, ..LayoutOptions::default() };
    dagre::layout(&mut graph, Some(options));
    let middle = |x: Option<f64>, y: Option<f64>| (x.unwrap_or_default(), y.unwrap_or_default());
    let of_shape = |id: &str| graph.node(id).map(|node| middle(node.x, node.y)).unwrap_or_default();
    let of_arrow = |ix: usize| {
        let (from, to) = ends(ix);
        let edge = graph.edge(from, to, Some(&name(ix)));
        let points = |edge: &EdgeLabel| edge.points.iter().map(|point| (point.x, point.y)).collect();
        edge.map(|edge| (middle(edge.x, edge.y), points(edge))).unwrap_or_default()
    };
    let mut layout = Layout {
        shapes: picture.shapes.iter().map(|shape| of_shape(&shape.id)).collect(),
        arrows: (0..labels.len()).map(of_arrow).collect(),
        size: (0.0, 0.0),
        layers: Vec::new(),
    };
    let boxes = layout.shapes.iter().zip(shapes).chain(layout.arrows.iter().map(|(middle, _)| middle).zip(labels));
    for ((_, y), (_, height)) in boxes.clone() {
        match layout.layers.iter_mut().find(|(middle, _)| (middle - y).abs() < 1.0) {
            Some((_, half)) => *half = half.max(height / 2.0),
            None => layout.layers.push((*y, height / 2.0)),
        }
    }
    let corners = boxes.map(|((x, y), (width, height))| (x + width / 2.0, y + height / 2.0));
    let points = layout.arrows.iter().flat_map(|(_, points)| points.iter().copied());
    layout.size = corners.chain(points).fold((0.0, 0.0), |most: Pair, at| (most.0.max(at.0), most.1.max(at.1)));
    layout
}
