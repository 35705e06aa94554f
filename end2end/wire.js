// A wire between browser and server that notes every byte sent to the server: what a page says about itself is no proof.
import { connect, createServer } from 'node:net';

/** The first whole request in these bytes, if there is one. */
function firstRequest(bytes) {
  const head = bytes.indexOf('\r\n\r\n');
  if (head < 0) return null;
  const length = Number(/^content-length: (\d+)\r$/im.exec(bytes.subarray(0, head + 1).toString('latin1'))?.[1] ?? 0);
  return bytes.length < head + 4 + length ? null : bytes.subarray(0, head + 4 + length);
}

/** Opens a wire to the server at `address`; `sent()` gives the requests that went through since it was called last, each as it was sent. */
export async function openWire(address) {
  const { hostname, port } = new URL(address);
  const sockets = new Set();
  let requests = [];
  const wire = createServer((browser) => {
    const server = connect(Number(port), hostname);
    let bytes = Buffer.alloc(0);
    browser.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      for (let request = firstRequest(bytes); request; request = firstRequest(bytes)) {
        requests.push(request.toString('latin1'));
        bytes = bytes.subarray(request.length);
      }
    });
    browser.pipe(server).pipe(browser);
    for (const socket of [browser, server]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    }
  });
  await new Promise((done) => wire.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${wire.address().port}`,
    sent() {
      const those = requests;
      requests = [];
      return those;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      wire.close();
    },
  };
}

/** Method, path and body of a request. */
export function told(request) {
  const [head, body] = request.split('\r\n\r\n');
  return `${head.split(' HTTP/')[0]} ${body}`.trim();
}
