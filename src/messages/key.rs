//! Every key of an interface message that the code uses, once: a typo does not compile, a missing or unused message is a diagnostic.

macro_rules! keys {
    ($($name:ident = $key:literal;)+) => {
        $(#[doc = concat!("`", $key, "`")] pub const $name: &str = $key;)+
        /// All of them.
        pub const ALL: &[&str] = &[$($key),+];
    };
}

keys! {
    // editor.ftl
    READABILITY = "readability";
    CHECK_SUMMARY = "check-summary";
    // site.ftl
    SKIP_LINK = "skip-link";
    LANGUAGES_LABEL = "languages-label";
    LANGUAGES_TITLE = "languages-title";
    LANGUAGES_OTHER = "languages-other";
    MENU_LABEL = "menu-label";
    COLOPHON_LABEL = "colophon-label";
    EMERGENCY_LINE = "emergency-line";
    HOME_START = "home-start";
    HOME_PLAN = "home-plan";
    YOU_ARE_HERE = "you-are-here";
    STOP_HERE = "stop-here";
    DOCUMENT_TITLE = "document-title";
    CONDITION_NAME = "condition-name";
    SOCIAL_PICTURE = "social-picture";
    SOURCE_NOTE = "source-note";
    SOURCE_FIRST_HAND = "source-first-hand";
    SOURCE_SECOND_HAND = "source-second-hand";
    SOURCE_SECOND_HAND_AT = "source-second-hand-at";
    SOURCE_READ_ON = "source-read-on";
    SOURCE_NO_YEAR = "source-no-year";
    SOURCE_CITED = "source-cited";
    SOURCE_CITED_WITHIN = "source-cited-within";
    ALERT_NOTE = "alert-note";
    ALERT_TIP = "alert-tip";
    ALERT_IMPORTANT = "alert-important";
    ALERT_WARNING = "alert-warning";
    ALERT_CAUTION = "alert-caution";
    REVIEWED = "reviewed";
    DATE_LONG = "date-long";
    DRAFT_MARK = "draft-mark";
    REVIEW_PENDING = "review-pending";
    REVIEW_SIGNED = "review-signed";
    PRIVACY_LINE = "privacy-line";
    PUBLISHER_LINE = "publisher-line";
    // self-check.ftl
    QUESTION_NUMBER = "question-number";
    NOT_LABEL = "not-label";
    SUBMIT = "submit";
    EMERGENCY_BAR = "emergency-bar";
    EMERGENCY_BAR_BUTTON = "emergency-bar-button";
    ERRORS_TITLE = "errors-title";
    ERRORS_INTRO = "errors-intro";
    ERRORS_EMERGENCY = "errors-emergency";
    ERROR_DOCUMENT_TITLE = "error-document-title";
    FAULT_MISSING = "fault-missing";
    FAULT_CONTRADICTORY = "fault-contradictory";
    FAULT_UNKNOWN = "fault-unknown";
    WHY_ADVICE = "why-advice";
    RULES_VERSION = "rules-version";
    BY_MISTAKE = "by-mistake";
    BACK_TO_LIST = "back-to-list";
    CLEAR_PAGE = "clear-page";
    PUBLIC_NOTE = "public-note";
    ALL_SIGNS = "all-signs";
    CARD_FLOW = "card-flow";
    CARD_FLOW_TEXT = "card-flow-text";
    CARD_QUESTIONS = "card-questions";
    CARD_OUTCOMES = "card-outcomes";
    CARD_ADDS = "card-adds";
    CARD_ASKED = "card-asked";
    CARD_OPTIONAL = "card-optional";
    CARD_CONTINUE = "card-continue";
    CARD_NEXT = "card-next";
    CARD_SOURCES = "card-sources";
    NEXT = "next";
    BACK = "back";
    CLEARED = "cleared";
    SWITCH_FAILED = "switch-failed";
    CHOOSE_ANY = "choose-any";
    CHOOSE_ONE = "choose-one";
    STAYS_HERE = "stays-here";
    ADVICE_TITLE = "advice-title";
    LEAFLET_LEAD = "leaflet-lead";
    LEAFLET_ONLY = "leaflet-only";
    // take-home.ftl
    TAKE_TITLE = "take-title";
    TAKE_PRINT = "take-print";
    TAKE_CALENDAR = "take-calendar";
    TAKE_SHARE = "take-share";
    TAKE_COPIED = "take-copied";
    TAKE_COPY_FAILED = "take-copy-failed";
    TAKE_KEEP = "take-keep";
    TAKE_KEPT = "take-kept";
    TAKE_KEEP_FAILED = "take-keep-failed";
    TAKE_REMOVE = "take-remove";
    TAKE_REMOVED = "take-removed";
    TAKE_REMOVE_FAILED = "take-remove-failed";
    TAKE_QR = "take-qr";
    TAKE_QR_LABEL = "take-qr-label";
    CALENDAR_SUMMARY = "calendar-summary";
    DATE_BLANK = "date-blank";
    OFFLINE_NOTE = "offline-note";
    // figures.ftl
    PEOPLE_TITLE = "people-title";
    PEOPLE_AGE = "people-age";
    PEOPLE_COUNT = "people-count";
    PEOPLE_TEXT = "people-text";
    PEOPLE_ALSO = "people-also";
    PEOPLE_WITH = "people-with";
    PEOPLE_WITHOUT = "people-without";
    PEOPLE_ALTERNATIVE = "people-alternative";
    FIGURE_SOURCE = "figure-source";
    FIGURE_TABLE = "figure-table";
    FIGURE_HEAD_YEAR = "figure-head-year";
    FIGURE_HEAD_SOURCE = "figure-head-source";
    FIGURE_WITH_YEAR = "figure-with-year";
    FIGURE_VALUE = "figure-value";
    FIGURE_ROW = "figure-row";
    FIGURE_LIST = "figure-list";
    FIGURE_ALTERNATIVE = "figure-alternative";
    FIGURE_PEOPLE = "figure-people";
    FIGURE_STUDIES = "figure-studies";
    EFFECT_LESS = "effect-less";
    EFFECT_SAME = "effect-same";
    EFFECT_MORE = "effect-more";
    // errors.ftl
    NOT_FOUND_TITLE = "not-found-title";
    NOT_FOUND_TEXT = "not-found-text";
    NOT_FOUND_LANGUAGES = "not-found-languages";
    METHOD_TITLE = "method-title";
    METHOD_TEXT = "method-text";
    CROSS_SITE_TITLE = "cross-site-title";
    CROSS_SITE_TEXT = "cross-site-text";
    TOO_LARGE_TITLE = "too-large-title";
    TOO_LARGE_TEXT = "too-large-text";
    MEDIA_TYPE_TITLE = "media-type-title";
    MEDIA_TYPE_TEXT = "media-type-text";
    BAD_REQUEST_TITLE = "bad-request-title";
    BAD_REQUEST_TEXT = "bad-request-text";
    TIMEOUT_TITLE = "timeout-title";
    TIMEOUT_TEXT = "timeout-text";
    INTERNAL_TITLE = "internal-title";
    INTERNAL_TEXT = "internal-text";
    ERROR_HOME = "error-home";
}
