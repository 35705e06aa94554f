//! How memory goes back to the system: a server that pressed its pages and had many readers at once is as small after that as before.

/// One piece of memory that is at least so large goes back as soon as it is not used: as large are the tables with which a page is pressed.
/// Left to itself the allocator raises this limit with the first of them and keeps the others.
const LARGE: libc::c_int = 128 * 1024;
/// Tells the allocator; before there are threads.
#[expect(unsafe_code, reason = "the system has no other way to say it; two calls with constants, which change no memory of ours")]
pub(crate) fn give_back() {
    // What cannot be set stays as it is: larger, and no less correct.
    unsafe {
        libc::mallopt(libc::M_MMAP_THRESHOLD, LARGE);
        libc::mallopt(libc::M_TRIM_THRESHOLD, LARGE);
    }
}
