import { once } from "node:events";
import { createServer } from "node:http";
import sirv from "sirv";

/** Serves a folder on this machine alone, until it is closed. */
export async function serve(folder) {
  const files = sirv(folder, { dev: true, dotfiles: true });
  const server = createServer((request, response) =>
    // Browsers ask for an icon that no example has.
    files(request, response, () => response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end()),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
