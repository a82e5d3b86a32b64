//! The SVG holds every word of the picture, as text, in shapes that do not lie on each other.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use presszero::Flow;
use presszero::graph::{Arrow, Picture};
use presszero::scenario::dice::Dice;

use super::svg;

fn picture(text: &str) -> Picture {
    Picture::of(&Flow::parse(text).expect("a good flow"))
}

/// The pictures of the flows that people copy.
fn shipped() -> Vec<Picture> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../flows");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let flows = files.filter(|file| !file.to_string_lossy().ends_with(".test.toml"));
    flows
        .filter(|file| file.extension().is_some_and(|end| end == "toml"))
        .map(|file| picture(&fs::read_to_string(file).unwrap()))
        .collect()
}

/// A flow of so many menus, each leading to the next two, with these words at the arrows.
fn menus(count: usize, label: &str) -> String {
    let mut text = "name = \"big\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n".to_owned();
    for ix in 0..count {
        let to = |next: usize| if next < count { format!("m{next}") } else { "end".to_owned() };
        let (left, right) = (to(2 * ix + 1), to(2 * ix + 2));
        let options = format!(
            "{{ key = \"1\", label = \"{label}\", go = \"{left}\" }}, {{ key = \"2\", label = \"Other\", go = \"{right}\" }}"
        );
        writeln!(text, "[menu.m{ix}]\nsay = \"请选择 Choose\"\noptions = [{options}]").unwrap();
    }
    text
}

#[test]
fn every_word_of_the_picture_is_text() {
    for picture in shipped() {
        let drawn =
            svg::of(&picture).replace("&quot;", "\"").replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&");
        let rows = picture.shapes.iter().flat_map(|shape| shape.rows());
        let labels = picture.arrows.iter().flat_map(|arrow| arrow.rows());
        for row in rows.chain(labels).chain(picture.note_rows()) {
            assert!(drawn.contains(&format!(">{row}</text>")), "{row}");
        }
        assert!(picture.shapes.iter().all(|shape| drawn.contains(&format!("class=\"name\">{}</tspan>", shape.name))));
        assert_eq!(drawn.matches("class=\"arrow").count(), picture.arrows.len());
        assert!(!drawn.contains("NaN") && !drawn.contains("inf"));
    }
}

#[test]
fn shapes_do_not_lie_on_each_other_and_nothing_lies_outside() {
    for picture in shipped().into_iter().chain([picture(&menus(30, "Something with a long name"))]) {
        let sizes: Vec<_> = picture.shapes.iter().map(|shape| svg::size_of(shape, &picture)).collect();
        let labels: Vec<_> = picture.arrows.iter().map(svg::size_of_label).collect();
        let layout = super::layout::of(&picture, &sizes, &labels);
        let boxes: Vec<_> = layout.shapes.iter().zip(&sizes).collect();
        for (at, (a, a_size)) in boxes.iter().enumerate() {
            assert!(a.0 - a_size.0 / 2.0 > -0.1 && a.1 - a_size.1 / 2.0 > -0.1, "{}", picture.shapes[at].id);
            assert!(a.0 + a_size.0 / 2.0 <= layout.size.0 && a.1 + a_size.1 / 2.0 <= layout.size.1);
            for (b, b_size) in &boxes[at + 1..] {
                let apart = (a.0 - b.0).abs() >= f64::midpoint(a_size.0, b_size.0)
                    || (a.1 - b.1).abs() >= f64::midpoint(a_size.1, b_size.1);
                assert!(apart, "{} of {}", picture.shapes[at].id, picture.title);
            }
        }
    }
}

#[test]
fn a_wide_character_gets_twice_the_room() {
    let arrow = |text: &str| Arrow { from: 0, to: 1, labels: vec![text.into()], dashed: false };
    let label = |text: &str| svg::size_of_label(&arrow(text)).0;
    assert!(label("转人工服务") > 5.0 * 11.5);
    assert!(label("转人工服务") > 1.5 * label("hello"));
}

#[test]
fn no_label_becomes_a_tag() {
    let drawn = svg::of(&picture(&menus(3, "</text><script>x()</script>&amp;'\\\"")));
    assert!(!drawn.contains("<script"), "{drawn}");
    assert!(drawn.contains("&lt;script&gt;"));
    assert!(drawn.contains("&amp;amp;"));
    let open = drawn.matches("<text ").count() + drawn.matches("<text>").count();
    assert_eq!(open, drawn.matches("</text>").count());
}

#[test]
fn the_same_flow_gives_the_same_svg() {
    let text = menus(30, "Next");
    assert_eq!(svg::of(&picture(&text)), svg::of(&picture(&text)));
}

#[test]
fn the_largest_picture_is_drawn() {
    let picture = picture(&menus(super::SHAPES_MAX - 6, "Next"));
    assert!(picture.shapes.len() <= super::SHAPES_MAX && picture.arrows.len() <= super::ARROWS_MAX);
    assert!(svg::of(&picture).ends_with("</svg>\n"));
}

#[test]
fn the_picture_in_the_readme_is_current() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let flow = picture(&fs::read_to_string(root.join("flows/carrier.toml")).unwrap());
    let shown = fs::read_to_string(root.join("docs/carrier.svg")).unwrap();
    assert!(svg::of(&flow) == shown, "run `presszero graph flows/carrier.toml --out docs/carrier.svg`");
}

#[test]
fn every_shape_of_flow_is_drawn() {
    let mut dice = Dice::seeded(7);
    for _ in 0..30 {
        let mut text = "name = \"any\"\nlang = \"en\"\nstart = \"m0\"\n[human]\nqueue = \"q\"\n".to_owned();
        let count = 2 + dice.roll(24);
        let mut to = || match dice.roll(count + 5) {
            place if place < count => format!("m{place}"),
            place => ["human", "back", "repeat", "start", "end"][place - count].to_owned(),
        };
        for ix in 0..count {
            let options: Vec<String> = (1..=ix % 5 + 1)
                .map(|key| format!("{{ key = \"{key}\", label = \"Option\", go = \"{}\" }}", to()))
                .collect();
            writeln!(text, "[menu.m{ix}]\noptions = [{}]", options.join(", ")).unwrap();
        }
        let drawn = svg::of(&picture(&text));
        assert!(drawn.ends_with("</svg>\n") && !drawn.contains("NaN"), "{text}");
    }
}
