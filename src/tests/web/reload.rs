//! Reload by the real program: what is good comes, what is bad changes nothing, and a start on a bad folder finds the last good copy.

use crate::process::{Desk, is_kept};

const PLAN: &str = "content/en/plan.md";
const BROKEN: &str = "\n<b>broken</b>\n";

#[test]
fn a_good_save_is_served_a_bad_one_changes_nothing_and_the_repair_comes() {
    let desk = Desk::new();
    let mut server = desk.serve(&["--watch"]);
    let before = server.get("/en/plan").body;
    assert_eq!(server.ready()["serving"], "current");

    desk.append(PLAN, "\nA first sentence that was added.\n");
    server.until("the sentence is there", |server| server.get("/en/plan").body.contains("A first sentence that was added."));
    let good = server.get("/en/plan").body;
    server.until("the folder is known to be good", |server| {
        let ready = server.ready();
        ready["folder"]["content"] == ready["content"]
    });
    server.until("it is pressed densely, the changed page too", |server| server.ready()["dense"] == true);
    let version = server.ready()["content"].clone();

    desk.append(PLAN, BROKEN);
    server.until("the error is known", |server| server.ready()["serving"] == "earlier");
    assert_eq!(server.get("/en/plan").body, good, "what was good stays");
    let ready = server.get("/health/ready");
    assert_eq!(ready.status, 200, "it serves");
    let ready = server.ready();
    assert_eq!((&ready["content"], &ready["folder"]["errors"]), (&version, &2.into()));
    let told: serde_json::Value = serde_json::from_str(&server.get("/version").body).unwrap();
    assert_eq!((&told["content"], &told["folder"]["errors"]), (&version, &2.into()));
    assert!(server.log().contains(PLAN) && server.log().contains("raw-html"), "the log names file and code: {}", server.log());
    let figures = server.operators("/metrics").body;
    for line in [
        "scanplan_reloads_total{result=\"good\"} 2",
        "scanplan_reloads_total{result=\"refused\"} 1",
        "scanplan_problems{severity=\"error\"} 2",
        "serving=\"earlier\"",
        "scanplan_build_info{version=",
        "scanplan_last_good_load_age_seconds ",
    ] {
        assert!(figures.contains(line), "{line}: {figures}");
    }

    // A folder that goes away and comes back, as with a checkout of another branch.
    std::fs::rename(desk.path("content"), desk.path("elsewhere")).unwrap();
    server.until("the folder is missed", |server| server.ready()["folder"]["errors"] != 2);
    assert_eq!(server.get("/en/plan").body, good);
    std::fs::rename(desk.path("elsewhere"), desk.path("content")).unwrap();
    desk.repair(PLAN);
    server.until("the repair is there", |server| server.ready()["serving"] == "current");
    assert_eq!(server.get("/en/plan").body, before);

    // The watch has come back with the folder, or the clock looks.
    desk.append(PLAN, "\nA second sentence that was added.\n");
    server.until("the second sentence is there", |server| server.get("/en/plan").body.contains("A second sentence"));
    server.signal("TERM");
    assert_eq!(server.ended().0, Some(0));
}

#[test]
fn a_link_to_a_folder_may_be_pointed_at_another_one() {
    let desk = Desk::new();
    std::fs::rename(desk.path("content"), desk.path("one")).unwrap();
    crate::support::copy(&desk.path("one"), &desk.path("two"));
    desk.append("two/en/plan.md", "\nA sentence of the other folder.\n");
    let point_at = |folder: &str| {
        std::os::unix::fs::symlink(folder, desk.path("next")).unwrap();
        std::fs::rename(desk.path("next"), desk.path("content")).unwrap();
    };
    point_at("one");
    let mut server = desk.serve(&["--watch"]);
    assert!(!server.get("/en/plan").body.contains("A sentence of the other folder."));
    point_at("two");
    server.until("the other folder is served", |server| server.get("/en/plan").body.contains("of the other folder."));
    desk.append("two/en/plan.md", "\nAnd one more.\n");
    server.until("it is watched", |server| server.get("/en/plan").body.contains("And one more."));
}

#[test]
fn a_signal_asks_for_a_look_where_nobody_watches() {
    let desk = Desk::new();
    let mut server = desk.serve(&[]);
    desk.append(PLAN, "\nA sentence that was added.\n");
    assert!(!server.get("/en/plan").body.contains("A sentence that was added."));
    server.signal("HUP");
    server.until("the sentence is there", |server| server.get("/en/plan").body.contains("A sentence that was added."));
    server.signal("HUP");
    server.until("it says that nothing has changed", |server| server.log().contains("nothing has changed"));
}

#[test]
fn a_start_on_a_bad_folder_serves_the_last_good_copy_and_without_one_nothing() {
    let desk = Desk::new();
    desk.append(PLAN, "\nA sentence that was added.\n");
    let mut server = desk.serve(&[]);
    let good = server.get("/en/plan").body;
    server.until("a copy is kept", |_| is_kept(&desk.state()));
    drop(server);

    std::fs::remove_file(desk.path("content/site.toml")).unwrap();
    let mut server = desk.serve(&["--watch"]);
    assert_eq!(server.get("/en/plan").body, good);
    assert_eq!(server.get("/en/plan").status, 200);
    let ready = server.ready();
    assert_eq!((&ready["serving"], &ready["ready"]), (&"kept".into(), &true.into()));
    assert_ne!(ready["content"], ready["folder"]["content"]);
    assert!(server.log().contains("ERROR") && server.log().contains("the last good copy is served instead"), "{}", server.log());
    assert!(server.operators("/metrics").body.contains("serving=\"kept\""));
    desk.append(PLAN, BROKEN);
    server.until("the other error is found", |server| server.log().matches("is not served as it is").count() == 2);
    assert_eq!(server.ready()["serving"], "kept", "another bad folder changes nothing");
    desk.repair("content/site.toml");
    desk.repair(PLAN);
    server.until("the repaired folder is served", |server| server.ready()["serving"] == "current");
    assert!(!server.get("/en/plan").body.contains("A sentence that was added."));
    server.signal("TERM");
    assert_eq!(server.ended().0, Some(0), "the copy that was being written is finished");

    std::fs::remove_dir_all(desk.path("content")).unwrap();
    let server = desk.serve(&[]);
    assert_eq!(server.get("/en/plan").status, 200, "a folder that is gone is a bad folder");
    drop(server);

    // A copy that somebody has touched is no copy.
    let copy = std::fs::read_dir(desk.state()).unwrap().next().unwrap().unwrap().path();
    std::fs::write(copy.join(PLAN), "other").unwrap();
    crate::support::copy(&crate::support::root().join("content"), &desk.path("content"));
    desk.append(PLAN, BROKEN);
    let (code, log) = desk.serve(&[]).ended();
    assert_eq!(code, Some(1));
    assert!(log.contains("is damaged") && log.contains("raw-html") && log.contains(PLAN), "{log}");

    std::fs::remove_dir_all(desk.state()).unwrap();
    let (code, log) = desk.serve(&[]).ended();
    assert_eq!(code, Some(1));
    assert!(log.contains("no good copy") && log.contains("raw-html"), "{log}");
}

#[test]
fn where_no_copy_can_be_kept_the_site_is_served_all_the_same() {
    let desk = Desk::new();
    std::fs::write(desk.state(), "a file where a folder should be").unwrap();
    let mut server = desk.serve(&[]);
    assert_eq!(server.get("/en/plan").status, 200);
    server.until("it says so", |server| server.log().contains("WARN no copy of the good content is kept"));
}
