//! How long a connection may do what it does, and when it rests.

use super::*;

/// At which look a connection that goes through these phases is dropped.
fn dropped_at(phases: &[Phase], (crowded, trusted): (bool, bool)) -> u32 {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let desk = Arc::new(Desk::default());
        let pulse = Pulse::new(&desk, trusted);
        let task = tokio::spawn(std::future::pending::<()>());
        pulse.task.set(task.abort_handle()).unwrap();
        phases.iter().for_each(|phase| pulse.begin(*phase));
        loop {
            pulse.look(crowded);
            tokio::task::yield_now().await;
            if task.is_finished() {
                break;
            }
            desk.looks.fetch_add(1, Relaxed);
        }
        desk.looks.load(Relaxed)
    })
}

#[test]
fn each_phase_has_its_time_and_less_where_there_is_hardly_room() {
    for (phase, calm, crowded) in [
        (Phase::Silent, 15, 2),
        (Phase::Head, 10, 5),
        (Phase::Asked, 20, 20),
        (Phase::Answered, 30, 10),
        (Phase::Idle, 75, 5),
        (Phase::Closed, 2, 1),
    ] {
        assert_eq!(dropped_at(&[Phase::Asked, phase], (false, false)), calm * LOOKS + 1, "{phase:?}");
        assert_eq!(dropped_at(&[Phase::Asked, phase], (true, false)), crowded * LOOKS + 1, "{phase:?}");
        assert_eq!(dropped_at(&[Phase::Asked, phase], (true, true)), calm * LOOKS + 1, "{phase:?} of a proxy");
    }
}

#[test]
fn a_head_begins_with_its_first_byte_and_a_body_has_no_time_of_its_own() {
    let desk = Arc::new(Desk::default());
    let pulse = Pulse::new(&desk, false);
    pulse.read();
    assert_eq!(pulse.phase(), Phase::Head);
    let began = pulse.since.load(Relaxed);
    desk.looks.store(7, Relaxed);
    pulse.read();
    assert_eq!(pulse.since.load(Relaxed), began, "every byte would begin it anew");
    pulse.begin(Phase::Asked);
    let asked = pulse.since.load(Relaxed);
    desk.looks.store(9, Relaxed);
    pulse.read();
    pulse.flushed();
    assert_eq!((pulse.phase(), pulse.since.load(Relaxed)), (Phase::Asked, asked));
    pulse.begin(Phase::Answered);
    pulse.flushed();
    assert_eq!(pulse.phase(), Phase::Idle);
    pulse.read();
    assert_eq!(pulse.phase(), Phase::Head);
}

#[test]
fn who_is_idle_for_a_moment_is_asked_to_rest_once() {
    let desk = Arc::new(Desk::default());
    let pulse = Pulse::new(&desk, false);
    let at = |looks, phase| {
        pulse.begin(phase);
        desk.looks.fetch_add(looks, Relaxed);
        pulse.look(false);
        pulse.is_to_rest()
    };
    assert!(!at(REST - 1, Phase::Idle) && !at(REST, Phase::Asked) && !at(REST, Phase::Silent));
    assert!(at(REST, Phase::Idle) && !pulse.is_to_rest());
    pulse.begin(Phase::Idle);
    desk.looks.fetch_add(REST, Relaxed);
    pulse.look(false);
    pulse.read();
    assert!(!pulse.is_to_rest(), "it asked meanwhile");
}

#[test]
fn a_place_at_the_desk_is_given_back() {
    let desk = Arc::new(Desk::default());
    let pulses = [Pulse::new(&desk, false), Pulse::new(&desk, true)];
    assert_eq!(desk.open.load(Relaxed), 2);
    drop(pulses);
    assert_eq!(desk.open.load(Relaxed), 0);
}
