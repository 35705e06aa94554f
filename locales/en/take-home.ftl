# Ways to take a page home: print, calendar, share, offline copy, QR code.
take-title = Take it with you
take-print = Print
take-calendar = Put it in my calendar
take-share = Share
take-copied = The link is copied.
take-copy-failed = Copying did not work. The link stands below.
take-keep = Keep for offline
take-kept = Kept on this device. It now opens without a connection too.
take-keep-failed = It could not be kept. Check your connection and the space on your device, and try again.
take-remove = Remove the offline copy
take-removed = The offline copy is gone from this device.
take-remove-failed = The copy could not be removed. Please try again.
take-qr = Scan to open this page on another phone:
take-qr-label = QR code of this page
# The title of an entry in the reader's calendar.
calendar-summary = Look at your plan again – { $campaign }
# Shown above a page that comes from the copy on the device.
offline-note = You are offline. This copy was kept on { $date }.
