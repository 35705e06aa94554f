//! Views that pages are made of; each has its style under the same name, and none knows a page.

pub(super) mod advice;
mod bars;
pub(super) mod card;
pub(super) mod cases;
pub(super) mod cited;
mod course;
pub(super) mod data;
pub(super) mod device;
mod draft;
pub(super) mod drawings;
mod effects;
pub(super) mod figure;
pub(super) mod flow;
pub(super) mod found;
pub(super) mod frame;
pub(super) mod leads;
pub(super) mod movements;
pub(super) mod outcome;
pub(super) mod people;
pub(super) mod prose;
pub(super) mod qr;
pub(super) mod question;
pub(super) mod sections;
pub(super) mod take_home;
pub(super) mod versions;
