//! The wall clock of a simulated call.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use presszero::Flow;
use presszero::flow::{Hours, Zone};

use crate::messages::call as messages;

/// When the call begins: as given, in the time zone of the flow's first queue that names one (else UTC); or now.
pub fn begins(at: Option<&str>, flow: &Flow) -> Result<Zoned, String> {
    let zone = zone(flow);
    let Some(at) = at else { return Ok(Timestamp::now().to_zoned(zone)) };
    if let Ok(moment) = at.parse::<Timestamp>() {
        return Ok(moment.to_zoned(zone));
    }
    let local = at.parse::<DateTime>().ok().and_then(|local| local.to_zoned(zone).ok());
    local.ok_or_else(|| messages::no_time(at))
}

/// The moment as the protocol writes it.
pub fn rfc3339(moment: &Zoned) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

fn zone(flow: &Flow) -> TimeZone {
    let named = flow.queues().iter().find_map(|queue| match queue.hours() {
        Hours::Weekly { zone: Zone::Named(zone), .. } => Some(zone.clone()),
        _ => None,
    });
    named.unwrap_or(TimeZone::UTC)
}
