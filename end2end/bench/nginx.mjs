// The configuration of the nginx that `speed.mjs` measures beside: files as fast as it can, with the headers that our server sends.

/** Headers that nginx makes itself, or that differ from answer to answer. */
const OWN = new Set(['connection', 'content-encoding', 'content-length', 'content-type', 'date', 'etag', 'keep-alive', 'last-modified', 'transfer-encoding', 'vary']);

const added = (headers) =>
  Object.entries(headers)
    .filter(([name]) => !OWN.has(name))
    .map(([name, value]) => `add_header ${name} "${value}";`)
    .join(' ');

/** nginx for these files below `folder`. */
export const nginxConfiguration = ({ folder, port, files, sendfile }) => `
daemon off;
${process.getuid() === 0 ? 'user root;' : ''}
worker_processes auto;
worker_rlimit_nofile 65536;
pid ${folder}/nginx.pid;
error_log stderr emerg;
events { worker_connections 16384; }
http {
  access_log off;
  server_tokens off;
  sendfile ${sendfile};
  tcp_nopush ${sendfile};
  gzip_static on;
  gzip_vary on;
  open_file_cache max=1000 inactive=1h;
  open_file_cache_valid 1h;
  keepalive_requests 100000000;
  types { text/css css; }
  default_type text/html;
  charset utf-8;
  charset_types text/css;
  server {
    listen 127.0.0.1:${port} backlog=4096;
    root ${folder}/files;
    ${files.map(({ path, headers }) => `location = ${path} { ${added(headers)} }`).join('\n    ')}
  }
}
`;
