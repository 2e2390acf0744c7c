import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const files = sirv(fileURLToPath(new URL("..", import.meta.url)), { dev: true });
const host = "127.0.0.1"; // "localhost" may mean IPv6 only
const firstPort = Number(process.env.PORT ?? 8080);

const server = createServer((request, response) => {
  if (request.url === "/") response.writeHead(302, { location: "/demo/" }).end();
  else files(request, response, () => response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n"));
});

let port = firstPort;
server.on("error", (error) => {
  if (error.code !== "EADDRINUSE" || port >= firstPort + 20) throw error;
  server.listen(++port, host);
});
server.on("listening", () => {
  const address = `http://localhost:${port}/demo/`;
  console.log(`The demo is at ${address} (Ctrl+C stops it)`);
  if (process.argv.includes("--open")) open(address);
});
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
server.listen(port, host);

function open(address) {
  const [command, ...args] = { darwin: ["open"], win32: ["cmd", "/c", "start"] }[process.platform] ?? ["xdg-open"];
  spawn(command, [...args, address], { stdio: "ignore", detached: true })
    .on("error", () => console.log("No browser could be opened; please open the address yourself."))
    .unref();
}
