//! What a proof costs: the curve from 10 to 10,000 nodes, against a yardstick measured in the same run.
use presszero::Flow;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    for file in args.iter().filter(|a| a.ends_with(".toml")) {
        let text = std::fs::read_to_string(file).unwrap();
        let t = std::time::Instant::now();
        let flow = Flow::parse(&text).unwrap();
        let load = t.elapsed();
        let t = std::time::Instant::now();
        let proof = presszero::verify::prove(&flow);
        let d = t.elapsed();
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let rss = status.lines().find(|l| l.starts_with("VmHWM")).unwrap();
        println!(
            "{file} load {load:?} states {} transitions {} {d:?} {:.0}/s holds {} {rss}",
            proof.states,
            proof.transitions,
            proof.transitions as f64 / d.as_secs_f64(),
            proof.holds()
        );
    }
}
