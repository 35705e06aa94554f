-- Anonymous sums: how often an event happened on a day, in a language. Nothing here is about a visitor.
CREATE TABLE sums (
    day      TEXT    NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), -- in Europe/Brussels
    language TEXT    NOT NULL,
    event    TEXT    NOT NULL,
    subject  TEXT    NOT NULL, -- empty where the event has none
    count    INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (day, language, event, subject)
) STRICT, WITHOUT ROWID;

-- The last flush of each running server, written in the same transaction as its sums: a flush sent again
-- because nobody could tell whether its commit had happened is recognised and not added twice.
CREATE TABLE flushes (
    server   TEXT    NOT NULL PRIMARY KEY, -- random, new at each start
    sequence INTEGER NOT NULL,
    day      TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
