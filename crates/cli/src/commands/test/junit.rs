//! `--junit`: the results as JUnit XML.

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::suite::Suite;

/// One test suite for each flow, one test case for each conversation.
pub fn report(suites: &[Suite]) -> Result<String, String> {
    let mut report = Report::new("presszero");
    for suite in suites {
        let mut junit = TestSuite::new(suite.name.as_str());
        for tried in &suite.tried {
            let status = match &tried.wrong {
                None => TestCaseStatus::success(),
                Some(wrong) => {
                    let kind = if wrong.not_run { NonSuccessKind::Error } else { NonSuccessKind::Failure };
                    let mut status = TestCaseStatus::non_success(kind);
                    status.set_message(wrong.summary.as_str());
                    status.set_description(wrong.text.as_str());
                    status
                }
            };
            let mut case = TestCase::new(tried.name.as_str(), status);
            case.set_classname(suite.name.as_str());
            junit.add_test_case(case);
        }
        report.add_test_suite(junit);
    }
    report.to_string().map_err(|error| error.to_string())
}
