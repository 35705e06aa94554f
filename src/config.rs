//! Every setting of the server, from the command line or the environment; the only reader of the environment.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
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
    /// Where sums are kept.
    #[arg(long, env = "SCANPLAN_DATABASE", default_value = DATABASE, value_parser = database)]
    pub database: String,
}

/// Settings of `usage`.
#[derive(Args, Clone, Debug)]
pub struct Usage {
    /// Where sums are kept.
    #[arg(long, env = "SCANPLAN_DATABASE", default_value = DATABASE, value_parser = database)]
    pub database: String,
    /// First day, such as 2026-11-21.
    #[arg(long, env = "SCANPLAN_FROM", value_name = "DAY")]
    pub from: Option<jiff::civil::Date>,
    /// Last day.
    #[arg(long, env = "SCANPLAN_TO", value_name = "DAY")]
    pub to: Option<jiff::civil::Date>,
    /// How sums are printed: csv or json.
    #[arg(long, env = "SCANPLAN_USAGE_FORMAT", default_value = "csv", value_parser = ["csv", "json"])]
    pub format: String,
    /// The stored sums, day by day, for whoever holds the database. (Published releases are not there yet.)
    #[arg(long, env = "SCANPLAN_RAW", required = true, value_parser = clap::builder::BoolishValueParser::new(), action = clap::ArgAction::SetTrue)]
    pub raw: bool,
}

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

fn database(text: &str) -> Result<String, String> {
    let file = text.strip_prefix("sqlite://").ok_or("expected an address such as sqlite://scanplan.db")?;
    if file.is_empty() { Err("the name of the file is missing".to_owned()) } else { Ok(text.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

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
