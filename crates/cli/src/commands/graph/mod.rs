//! `presszero graph`: draws a flow.

mod form;
mod layout;
mod svg;
#[cfg(test)]
mod tests;

use std::fs;
use std::io::Write;
use std::path::Path;

use presszero::graph::Picture;

use super::load;
use crate::args::{Drawing, Graph};
use crate::output::{Result, Stop, Verdict};
use crate::{files, messages};

/// Shapes in one SVG. More cannot be read, and would take minutes to lay out.
const SHAPES_MAX: usize = 300;
/// Arrows in one SVG.
const ARROWS_MAX: usize = 600;

/// Draws the flow to a file or to standard output.
pub fn run(args: &Graph, out: &mut dyn Write) -> Result {
    if let Some(file) = args.out.as_ref().filter(|_| args.flow != Path::new(files::STANDARD_INPUT)) {
        let read = files::one_flow(&args.flow).map_err(Stop::Cannot)?;
        files::keep_apart(file, [read.as_path()]).map_err(Stop::Cannot)?;
    }
    let picture = Picture::of(&load::flow_or_input(&args.flow)?);
    let drawn = match args.format {
        Drawing::Svg => {
            let (shapes, arrows) = (picture.shapes.len(), picture.arrows.len());
            if shapes > SHAPES_MAX || arrows > ARROWS_MAX {
                let most = (SHAPES_MAX, ARROWS_MAX);
                return Err(Stop::Cannot(messages::too_large_to_draw(&args.flow, shapes, arrows, most)));
            }
            svg::of(&picture)
        }
        Drawing::Mermaid => picture.mermaid(),
        Drawing::Dot => picture.dot(),
    };
    match &args.out {
        None => out.write_all(drawn.as_bytes())?,
        Some(file) => {
            fs::write(file, drawn).map_err(|error| Stop::Cannot(messages::cannot_make(file, &error)))?;
        }
    }
    Ok(Verdict::Fine)
}
