import { once } from "node:events";
import { createServer } from "node:http";
import sirv from "sirv";

/** Serves a folder on this machine alone, below a path, until it is closed. */
export async function serve(folder, base = "/") {
  const files = sirv(folder, { dev: true, dotfiles: true });
  const server = createServer((request, response) => {
    // Browsers ask for an icon that no example has.
    const fail = () => response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end();
    if (!request.url.startsWith(base)) return fail();
    request.url = `/${request.url.slice(base.length)}`;
    files(request, response, fail);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${server.address().port}${base}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
