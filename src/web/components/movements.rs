//! Movements: people exercising on a mat, one pose beside the other, between the heading of a movement and its steps.

use leptos::prelude::*;

use super::drawings::walker;
use super::figure::flow;
use super::prose::prose;
use crate::content::Section;
use crate::site::{Edition, Site};

/// A text whose headings may name movements: each of these gets its drawing and stands apart.
pub(in crate::web) fn movements(site: &Site, edition: &Edition, section: &Section) -> AnyView {
    section
        .parts(|id| drawing(id).is_some())
        .into_iter()
        .map(|part| match part.heading {
            Some((id, heading)) => view! {
                <section class="movement">
                    {prose(&heading)}
                    {drawing(id)}
                    {flow(site, edition, part.text)}
                </section>
            }
            .into_any(),
            None => flow(site, edition, part.text),
        })
        .collect_view()
        .into_any()
}

/// The drawing of a movement, by the id of its heading; nothing for a heading that has none.
fn drawing(heading: &str) -> Option<AnyView> {
    let poses = match heading {
        "walk" => return Some(view! { <div class="walk">{walker(false)}</div> }.into_any()),
        "pelvic-tilt" => &PELVIC_TILT,
        "knee-to-chest" => &KNEE_TO_CHEST,
        "cat-and-camel" => &CAT_AND_CAMEL,
        "bridge" => &BRIDGE,
        "standing-extension" => &STANDING_EXTENSION,
        "hip-hinge" => &HIP_HINGE,
        "rest" => &REST,
        _ => return None,
    };
    let arrow = (!poses.arrow.is_empty()).then(|| view! { <path class="direction" d=poses.arrow></path> });
    Some(view! { <svg class="poses" viewBox=poses.frame aria-hidden="true">{bodies(poses)}{arrow}</svg> }.into_any())
}

/// The cat and the camel without arrows, for a floor that is drawn elsewhere.
pub(in crate::web) fn cat_and_camel() -> AnyView {
    view! { <svg class="poses" viewBox="16 32 356 86" aria-hidden="true">{bodies(&CAT_AND_CAMEL)}</svg> }.into_any()
}

/// One body in two or three poses, each layer one path for all of them. Grid: the mat's top is y 118, a pose is 200 wide, the
/// torso 55 long, thigh and shin 40, the arm 50; strokes stand in the style: leg 15, arm 9.5, torso 18, head 26.
struct Poses {
    /// The view box: 20 more on either side, where the mat reaches beyond the text.
    frame: &'static str,
    /// What one lies on or lifts.
    things: &'static str,
    legs: &'static str,
    arms: &'static str,
    torsos: &'static str,
    /// Points with a round cap: a third of the bytes of circles.
    heads: &'static str,
    /// The dot of each pose, in the small of the back.
    dots: &'static [(&'static str, &'static str)],
    /// Where the movement goes.
    arrow: &'static str,
}

fn bodies(poses: &Poses) -> AnyView {
    let things = (!poses.things.is_empty()).then(|| view! { <path class="thing" d=poses.things></path> });
    let dots = poses.dots.iter().map(|(x, y)| view! { <circle class="dot" cx=*x cy=*y r="8.3"></circle> });
    view! {
        {things}
        <path d=poses.legs></path>
        <path class="arm" d=poses.arms></path>
        <path class="torso" d=poses.torsos></path>
        <path class="heads" d=poses.heads></path>
        {dots.collect_view()}
    }
    .into_any()
}

/// The paper gap under the back is the tilt.
const PELVIC_TILT: Poses = Poses {
    frame: "-20 58 440 60",
    things: "",
    legs: "M107 109L123.1 88.5A7 7 0 0 1 134.4 88.9L146.9 107.4A7 7 0 0 0 152.7 110.5L163 110.5M307 109L323.1 88.5A7 7 0 0 1 334.4 88.9L346.9 107.4A7 7 0 0 0 352.7 110.5L363 110.5",
    arms: "M59 102L67.4 84.4A6 6 0 0 1 75.4 81.6L95 91M259 102L267.9 85.8A6 6 0 0 1 276.5 83.6L295 96",
    torsos: "M53 109C76 108 87 92 109 109M253 109H308",
    heads: "M28 105h.01M228 105h.01",
    dots: &[("91", "102.5"), ("290", "109")],
    arrow: "M301 62v18m-7-7l7 7l7-7",
};

const KNEE_TO_CHEST: Poses = Poses {
    frame: "-20 26 440 92",
    things: "",
    legs: "M107 109L123.1 88.5A7 7 0 0 1 134.4 88.9L146.9 107.4A7 7 0 0 0 152.7 110.5L163 110.5M307 109L323.1 88.5A7 7 0 0 1 334.4 88.9L346.9 107.4A7 7 0 0 0 352.7 110.5L363 110.5M306 108L285.7 81.2A8 8 0 0 1 290.5 68.5L318 63",
    arms: "M59 102L67.9 85.8A6 6 0 0 1 76.5 83.6L95 96M260 103L262.5 81.1A7 7 0 0 1 266.9 75.4L293 65",
    torsos: "M53 109H106M253 109H306",
    heads: "M28 105h.01M228 105h.01",
    dots: &[("90", "109"), ("290", "109")],
    arrow: "M318 40C304 31 288 33 276 45m1-10l-1 10l10-1",
};

const CAT_AND_CAMEL: Poses = Poses {
    frame: "-20 6 440 112",
    things: "",
    legs: "M66 68L66 102.5A8 8 0 0 1 58 110.5L28 110.5M266 66L266 102.5A8 8 0 0 1 258 110.5L228 110.5",
    arms: "M133 66L137.4 107.6A6 6 0 0 0 143.4 113L150 113M336 64L338.7 107.4A6 6 0 0 0 344.6 113L351 113",
    torsos: "M66 68C76 38 122 38 134 64M266 64C282 88 316 86 336 62",
    heads: "M154 84h.01M358 42h.01",
    dots: &[("82", "52.5"), ("283", "76")],
    arrow: "M103 30v-18m-7 7l7-7l7 7M303 40v18m-7-7l7 7l7-7",
};

const BRIDGE: Poses = Poses {
    frame: "-20 40 440 78",
    things: "",
    legs: "M107 109L123.1 88.5A7 7 0 0 1 134.4 88.9L146.9 107.4A7 7 0 0 0 152.7 110.5L163 110.5M303 84L330.1 70A7 7 0 0 1 340.1 74.6L347.7 105.2A7 7 0 0 0 354.5 110.5L363 110.5",
    arms: "M59 102L67.9 85.8A6 6 0 0 1 76.5 83.6L95 96M256 113H304",
    torsos: "M53 109H106M253 109C270 106 287 94 303 85",
    heads: "M28 105h.01M228 105h.01",
    dots: &[("90", "109"), ("286", "95")],
    arrow: "M302 64v-18m-7 7l7-7l7 7",
};

const STANDING_EXTENSION: Poses = Poses {
    frame: "-20 -78 440 196",
    things: "",
    legs: "M90 30L76.5 102.2A7 7 0 0 0 83.4 110.5L86 110.5M90 30L101.1 104.5A7 7 0 0 0 108 110.5L113 110.5M307 30L290 101.9A7 7 0 0 0 296.8 110.5L299 110.5M307 30L314.4 104.2A7 7 0 0 0 321.3 110.5L326 110.5",
    arms: "M91 -22L71.9 -5.2A7 7 0 0 0 71.9 5.3L85 17M286 -20L274.3 -0.9A7 7 0 0 0 277.5 9.2L298 18",
    torsos: "M90 30C95 12 86 -6 91 -24M307 30C313 8 304 -10 287 -22",
    heads: "M95 -51h.01M271 -43h.01",
    dots: &[("85", "15"), ("302", "14")],
    arrow: "M291 -73A104 104 0 0 0 244 -56m3-10l-3 10l10.5 1",
};

const HIP_HINGE: Poses = Poses {
    frame: "-20 -68 440 186",
    things: "M84 84h34v34h-34zM222 84h34v34h-34zM329 0h34v34h-34z",
    legs: "M50 30L36.5 102.2A7 7 0 0 0 43.4 110.5L46 110.5M50 30L61.1 104.5A7 7 0 0 0 68 110.5L73 110.5M176 62L205.5 71.6A8 8 0 0 1 210.7 81.5L204.7 101.5A7 7 0 0 0 211.4 110.5L218 110.5M314 30L300.5 102.2A7 7 0 0 0 307.4 110.5L310 110.5M314 30L325.1 104.5A7 7 0 0 0 332 110.5L337 110.5",
    arms: "M51 -20L59.5 2.6A6 6 0 0 0 61.1 5L78 20M220 32L235 88M316 -20L319.5 6.1A6 6 0 0 0 323.8 11.1L349 18",
    torsos: "M50 30C54 12 46 -6 51 -24M176 62C186 44 204 36 220 31M314 30C318 12 310 -6 315 -24",
    heads: "M55 -51h.01M243 17h.01M319 -51h.01",
    dots: &[("45", "14"), ("187", "49"), ("309", "14")],
    arrow: "M156 62h-20m7-7l-7 7l7 7M350 74v-24m-7 7l7-7l7 7",
};

const REST: Poses = Poses {
    frame: "-20 26 440 92",
    things: "M114 79h60v39h-60zM206 28h186v80h-186zM214 36v56h30v-56zM322 66v38h34v-38z",
    legs: "M93 108L97.1 77.9A8 8 0 0 1 105 71L148 71M306 61L321 85A9 9 0 0 0 329.6 89.7L374 84",
    arms: "M49 102L57 85.4A6 6 0 0 1 65.8 83L83 95M258 62L267 81A6 6 0 0 1 260.4 89.5L239 84",
    torsos: "M43 109H92M256 60C272 52 292 52 306 60",
    heads: "M18 105h.01M233 60h.01",
    dots: &[("78", "109"), ("288", "53.5")],
    arrow: "",
};
