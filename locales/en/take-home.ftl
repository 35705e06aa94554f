# Ways to take a page home: print, calendar, share, offline copy, QR code.
take-title = Take it with you
take-print = Print
take-calendar = Add to my calendar
take-share = Share
take-copied = Link copied.
take-copy-failed = That did not work. You can copy the link below.
take-keep = Save for offline use
take-kept = Saved on this device. The pages of this site now open without a connection too.
take-keep-failed = Saving did not work. Check your connection and the free space on your device, then try again.
take-remove = Remove the offline copy
take-removed = The offline copy is gone from this device.
take-remove-failed = The offline copy could not be removed. Please try again.
take-qr = To open this page on another phone, scan the code or go to:
take-qr-label = QR code for this page
# The title of an entry in a calendar that others may see: no word on health.
calendar-summary = Time to look at your plan again
# Shown above a page that comes from the copy on the device.
offline-note = No connection, or a slow one. This is the offline copy, saved on { $date }.
# A line to write on, on paper.
date-blank = Date: ____ / ____
