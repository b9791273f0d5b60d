//! Waiting until something is so.

use std::panic::Location;
use std::time::{Duration, Instant};

/// Far longer than anything takes, even on a busy machine: only a failing test waits so long.
const CEILING: Duration = Duration::from_secs(20);
const BETWEEN: Duration = Duration::from_millis(25);

/// Asks again and again until there is an answer.
///
/// `at` is the line of the journey, and `what` what it waits for, to be said when it never comes.
pub async fn until<T>(
    at: &Location<'_>,
    what: impl AsyncFn() -> String,
    mut ask: impl AsyncFnMut() -> Option<T>,
) -> T {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask().await {
            return answer;
        }
        if start.elapsed() > CEILING {
            panic!("{at}: {} did not come about in {CEILING:?}", what().await);
        }
        tokio::time::sleep(BETWEEN).await;
    }
}
