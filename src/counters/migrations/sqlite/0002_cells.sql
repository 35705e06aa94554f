-- Sums by cell, with the kind of place whose poster led there; and what was released of them.
CREATE TABLE cells (
    day      TEXT    NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), -- in Europe/Brussels
    language TEXT    NOT NULL,
    event    TEXT    NOT NULL,
    subject  TEXT    NOT NULL, -- empty where the event has none
    source   TEXT    NOT NULL, -- empty where no poster led there
    count    INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (day, language, event, subject, source)
) STRICT, WITHOUT ROWID;

-- An act was two sums where it is published under two names, and is one now. The other name is derived: the view of consult
-- mode from its opening, the opening of the kit from its view.
INSERT INTO cells (day, language, event, subject, source, count)
SELECT day, language, event, subject, '', count FROM sums
WHERE NOT (event = 'page-view' AND subject = 'consult') AND event <> 'kit-opened';

DROP TABLE sums;
ALTER TABLE cells RENAME TO sums;

-- The Mondays on which closed weeks were released, each once.
CREATE TABLE releases (
    released  TEXT    NOT NULL PRIMARY KEY CHECK (released GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    threshold INTEGER NOT NULL CHECK (threshold > 0)
) STRICT, WITHOUT ROWID;

-- Acts of one cell that were released together. Lots are never changed and never deleted.
CREATE TABLE lots (
    released TEXT    NOT NULL REFERENCES releases (released),
    language TEXT    NOT NULL,
    event    TEXT    NOT NULL,
    subject  TEXT    NOT NULL,
    source   TEXT    NOT NULL,
    count    INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (released, language, event, subject, source)
) STRICT, WITHOUT ROWID;
