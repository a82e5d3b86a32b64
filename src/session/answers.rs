//! What a yes, a no or an end answers where it is said.

use super::machine::State;
use super::stage::Stage;
use crate::ear::{Answer, Hearing};
use crate::protocol::HeardAs;

impl<'f> Stage<'_, 'f> {
    /// What an answer answers here. What ends the call or takes a number must be all that is said: 'no, but how do I pay' ends nothing, and
    /// 'yes, another one' accepts nothing. Where an entry was read back, 'that's it' is a yes, and 'no thanks' or 'try again' a no.
    pub(super) fn answer_here(&self, state: &State, hearing: &Hearing<'f>) -> HeardAs {
        let Answer { yes, no, and_more, amiss } = hearing.answer;
        let is_read_back = matches!(state, State::Collect { .. }) && self.call.told.held.is_some();
        let is_offer = matches!(state, State::Callback { taking_number: false, .. });
        let is_all = !and_more && !amiss;
        match hearing.class {
            HeardAs::Done if is_read_back && no != yes && is_all => {
                if no {
                    HeardAs::No
                } else {
                    HeardAs::Yes
                }
            }
            HeardAs::Back if is_read_back && no && !and_more => HeardAs::No,
            HeardAs::No if is_read_back && yes => HeardAs::None,
            HeardAs::Done if is_offer && no => HeardAs::No,
            // Of a message only the last words tell whether it is over.
            HeardAs::Done if !is_all && !matches!(state, State::Voicemail { .. }) => HeardAs::None,
            HeardAs::Yes if !is_all && (is_read_back || is_offer) => HeardAs::None,
            HeardAs::No if !is_all && matches!(state, State::Closing { .. }) => HeardAs::None,
            class => class,
        }
    }
}
