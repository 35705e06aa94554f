# A PostgreSQL for the tests of one process: prints its folder once it answers, and is gone, folder and all, when its standard input ends.
set -e
for bin in /usr/lib/postgresql/*/bin; do PATH="$PATH:$bin"; done
command -v initdb >/dev/null
folder=$(mktemp -d -t scanplan-postgres.XXXXXX)
trap 'kill -QUIT "$server" 2>/dev/null; wait "$server"; rm -rf "$folder"' EXIT
# It sorts as a language does: what is to be sorted otherwise has to say so.
initdb --pgdata="$folder/data" --auth=trust --username=scanplan --encoding=UTF8 --locale=C --locale-provider=icu --icu-locale=en --no-sync >"$folder/log" 2>&1
postgres -D "$folder/data" -k "$folder" -c listen_addresses= -c fsync=off -c autovacuum=off -c shared_buffers=8MB >>"$folder/log" 2>&1 &
server=$!
until pg_isready --quiet --host="$folder" --username=scanplan --dbname=postgres; do sleep 0.05; done
echo "$folder"
cat >/dev/null
