//! Every setting of the server, from the command line or the environment; the only reader of the environment.

use std::net::{IpAddr, SocketAddr};
use std::num::{NonZeroU32, NonZeroUsize};
use std::path::PathBuf;

use clap::Args;
use ipnet::IpNet;
use url::Url;

/// Settings of `serve`.
#[derive(Args, Clone, Debug)]
pub struct Serve {
    /// Folder that holds content/, locales/, style/ and public/.
    #[arg(long, env = "SCANPLAN_ROOT", default_value = ".")]
    pub root: PathBuf,
    /// Address to listen on; port 0 takes a free one and prints it.
    #[arg(long, env = "SCANPLAN_LISTEN", default_value = "127.0.0.1:3000")]
    pub listen: SocketAddr,
    /// Address under which readers know the site; stands in canonical links.
    #[arg(long, env = "SCANPLAN_PUBLIC_URL", default_value = "http://127.0.0.1:3000", value_parser = public_url)]
    pub public_url: PublicUrl,
    /// Where sums are kept: a file, or a PostgreSQL (postgres://USER@HOST/NAME) that several servers may share.
    #[arg(long, env = "SCANPLAN_DATABASE", value_name = "ADDRESS", default_value = DATABASE, value_parser = database, hide_env_values = true)]
    pub database: String,
    /// Take over what changes in the folder while serving, once it is whole. (SIGHUP asks for that once, with or without this.)
    #[arg(long, env = "SCANPLAN_WATCH", value_parser = clap::builder::BoolishValueParser::new(), action = clap::ArgAction::SetTrue)]
    pub watch: bool,
    /// For editors: watch, show drafts and the list of problems, refresh the browser, tell search engines to stay away, count nothing.
    #[arg(long, env = "SCANPLAN_PREVIEW", value_parser = clap::builder::BoolishValueParser::new(), action = clap::ArgAction::SetTrue)]
    pub preview: bool,
    /// Folder that keeps the last good site, for a start on a bad folder. It belongs to this server alone.
    #[arg(long, env = "SCANPLAN_STATE", value_name = "DIR", default_value = ".scanplan")]
    pub state: PathBuf,
    /// Counts that `POST /count` takes in a second, of all visitors together; limits for each address belong to the proxy in front.
    #[arg(long, env = "SCANPLAN_COUNT_LIMIT", value_name = "PER SECOND", default_value = COUNT_LIMIT)]
    pub count_limit: NonZeroU32,
    /// Address for operators alone, with /metrics; or `off`.
    #[arg(long, env = "SCANPLAN_ADMIN_LISTEN", value_name = "ADDRESS", default_value = "off", value_parser = admin_listen)]
    pub admin_listen: AdminListen,
    /// Most connections at a time; who comes after is told to come back.
    #[arg(long, env = "SCANPLAN_MAX_CONNECTIONS", value_name = "COUNT", default_value = MAX_CONNECTIONS)]
    pub max_connections: NonZeroUsize,
    /// Proxies that are believed when they say under which address a reader came (X-Forwarded-Host, X-Forwarded-Proto): addresses or
    /// networks such as 127.0.0.1,10.0.0.0/8. From anybody else these headers are not read.
    #[arg(long, env = "SCANPLAN_TRUSTED_PROXIES", value_name = "NETWORKS", value_delimiter = ',', value_parser = network)]
    pub trusted_proxies: Vec<IpNet>,
}

impl Serve {
    /// Whether changes of the folder are taken over: always in a preview.
    #[must_use]
    pub fn watches(&self) -> bool {
        self.watch || self.preview
    }
}

/// Where operators ask; nowhere unless an address is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdminListen(pub Option<SocketAddr>);

fn admin_listen(text: &str) -> Result<AdminListen, String> {
    if text == "off" {
        return Ok(AdminListen(None));
    }
    let address = text.parse().map_err(|_| "expected `off` or an address such as 127.0.0.1:9090".to_owned())?;
    Ok(AdminListen(Some(address)))
}

/// Settings of `usage`.
#[derive(Args, Clone, Debug)]
pub struct Usage {
    /// Where sums are kept: sqlite:// and a file, or postgres://USER@HOST/NAME.
    #[arg(long, env = "SCANPLAN_DATABASE", value_name = "ADDRESS", default_value = DATABASE, value_parser = database, hide_env_values = true)]
    pub database: String,
    /// First day, such as 2026-11-21: of releases, or with --raw of sums.
    #[arg(long, env = "SCANPLAN_FROM", value_name = "DAY")]
    pub from: Option<jiff::civil::Date>,
    /// Last day.
    #[arg(long, env = "SCANPLAN_TO", value_name = "DAY")]
    pub to: Option<jiff::civil::Date>,
    /// How numbers are printed: csv or json.
    #[arg(long, env = "SCANPLAN_USAGE_FORMAT", default_value = "csv", value_parser = ["csv", "json"])]
    pub format: String,
    /// The stored sums, day by day, instead of what is published of them: for whoever holds the database, and for nobody else.
    #[arg(long, env = "SCANPLAN_RAW", value_parser = clap::builder::BoolishValueParser::new(), action = clap::ArgAction::SetTrue)]
    pub raw: bool,
}

/// Twice what a benchmark has to reach on two processors: a visitor meets it only where somebody makes noise.
const COUNT_LIMIT: &str = "10000";

/// A page takes a few millionths of a second: these are for readers who hold a connection, and a few thousand who come at once.
const MAX_CONNECTIONS: &str = "16384";

const DATABASE: &str = "sqlite://scanplan.db";

/// The site's own address, without a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl(String);

impl PublicUrl {
    /// The whole address of a path such as `/xx/plan`.
    #[must_use]
    pub fn of(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// The site's name on the network, without a port.
    #[must_use]
    pub fn host(&self) -> &str {
        let host = self.0.split_once("://").map_or(self.0.as_str(), |(_, host)| host);
        host.split_once(':').map_or(host, |(host, _)| host)
    }

    /// Whether readers come over TLS.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.0.starts_with("https://")
    }
}

fn public_url(text: &str) -> Result<PublicUrl, String> {
    let url = Url::parse(text).map_err(|error| format!("not an address: {error}"))?;
    let plain = matches!(url.scheme(), "http" | "https")
        && url.host_str().is_some()
        && url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty();
    if !plain {
        return Err("expected a scheme and a host alone, such as https://www.example.be".to_owned());
    }
    Ok(PublicUrl(url.as_str().trim_end_matches('/').to_owned()))
}

/// A network, or the one address of a proxy.
fn network(text: &str) -> Result<IpNet, String> {
    let address = |_| text.parse::<IpAddr>().map(IpNet::from);
    text.parse().or_else(address).map_err(|_| "expected an address or a network such as 127.0.0.1 or 10.0.0.0/8".to_owned())
}

fn database(text: &str) -> Result<String, String> {
    let known = match text.split_once("://") {
        Some(("sqlite", file)) => !file.is_empty(),
        Some(("postgres" | "postgresql", _)) => Url::parse(text).is_ok(),
        _ => false,
    };
    match known {
        true => Ok(text.to_owned()),
        false => Err("expected an address such as sqlite://scanplan.db or postgres://user@host/name".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_ask_at_an_address_or_nowhere() {
        assert_eq!(admin_listen("off"), Ok(AdminListen(None)));
        assert_eq!(admin_listen("127.0.0.1:0").unwrap().0.unwrap().port(), 0);
        assert!(admin_listen("").is_err() && admin_listen("9090").is_err() && admin_listen("on").is_err());
    }

    #[test]
    fn a_proxy_is_an_address_or_a_network() {
        let holds = |networks: &str, address: &str| network(networks).unwrap().contains(&address.parse::<IpAddr>().unwrap());
        assert!(holds("127.0.0.1", "127.0.0.1") && !holds("127.0.0.1", "127.0.0.2"));
        assert!(holds("10.0.0.0/8", "10.1.2.3") && holds("fd00::/8", "fd12::1") && holds("::1", "::1"));
        for bad in ["", "proxy", "10.0.0.0/33", "10.0.0", "127.0.0.1:80", "*"] {
            assert!(network(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn some_counts_a_second_are_taken() {
        #[derive(clap::Parser)]
        struct Cli {
            #[command(flatten)]
            serve: Serve,
        }
        let parsed = |flags: &[&str]| {
            let flags = ["scanplan"].iter().chain(flags);
            <Cli as clap::Parser>::try_parse_from(flags).map(|cli| cli.serve.count_limit.get())
        };
        assert_eq!(parsed(&[]).unwrap(), 10_000);
        assert_eq!(parsed(&["--count-limit", "1"]).unwrap(), 1);
        for bad in ["0", "-1", "1.5", "many", "", "4294967296"] {
            assert!(parsed(&[&format!("--count-limit={bad}")]).is_err(), "{bad}");
        }
    }

    #[test]
    fn sums_are_kept_in_a_file_or_in_postgresql() {
        for good in ["sqlite://scanplan.db", "postgres://me@db.example/counts?sslmode=verify-full", "postgresql:///counts"] {
            assert_eq!(database(good).as_deref(), Ok(good));
        }
        for bad in ["scanplan.db", "sqlite://", "mysql://localhost/counts", "postgres:counts", "postgres://me@host:port/counts"] {
            assert!(database(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_public_url_is_a_scheme_and_a_host() {
        assert_eq!(public_url("https://www.example.be/").unwrap().of("/xx"), "https://www.example.be/xx");
        assert_eq!(public_url("http://127.0.0.1:3000").unwrap().host(), "127.0.0.1");
        for bad in
            ["www.example.be", "ftp://example.be", "https://example.be/path", "https://a@example.be", "https://example.be/?x"]
        {
            assert!(public_url(bad).is_err(), "{bad}");
        }
    }
}
