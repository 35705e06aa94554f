-- Anonymous sums: how often an event happened on a day, in a language. Nothing here is about a visitor.
-- Texts are compared byte by byte, so that every server writes its sums in one order. The same few rows are written again and
-- again, and room beside them lets that happen in place.
CREATE TABLE sums (
    day      date             NOT NULL, -- in Europe/Brussels
    language text COLLATE "C" NOT NULL,
    event    text COLLATE "C" NOT NULL,
    subject  text COLLATE "C" NOT NULL, -- empty where the event has none
    source   text COLLATE "C" NOT NULL, -- empty where no poster led there
    count    bigint           NOT NULL CHECK (count > 0),
    PRIMARY KEY (day, language, event, subject, source)
) WITH (fillfactor = 50);

-- The last flush of each running server, written in the same transaction as its sums: a flush sent again
-- because nobody could tell whether its commit had happened is recognised and not added twice.
CREATE TABLE flushes (
    server   text   NOT NULL PRIMARY KEY, -- random, new at each start
    sequence bigint NOT NULL,
    day      date   NOT NULL
) WITH (fillfactor = 50);

-- The Mondays on which closed weeks were released, each once.
CREATE TABLE releases (
    released  date   NOT NULL PRIMARY KEY,
    threshold bigint NOT NULL CHECK (threshold > 0)
);

-- Acts of one cell that were released together. Lots are never changed and never deleted.
CREATE TABLE lots (
    released date             NOT NULL REFERENCES releases (released),
    language text COLLATE "C" NOT NULL,
    event    text COLLATE "C" NOT NULL,
    subject  text COLLATE "C" NOT NULL,
    source   text COLLATE "C" NOT NULL,
    count    bigint           NOT NULL CHECK (count > 0),
    PRIMARY KEY (released, language, event, subject, source)
);
