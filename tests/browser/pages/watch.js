// The first script of a page: keeps what its policy forbids, and what goes wrong in it.
window.violations = [];
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
  window.violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
);
window.faults = [];
window.addEventListener("error", ({ message }) => window.faults.push(message));
window.addEventListener("unhandledrejection", ({ reason }) => window.faults.push(String(reason)));
