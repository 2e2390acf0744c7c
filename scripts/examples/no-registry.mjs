const unanswered = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT)\b/;

/** Why npm heard nothing from its registry; nothing, where it failed for another reason. */
export function noRegistry(text) {
  const [, code] = unanswered.exec(text) ?? [];
  return code && `not tried, as npm's registry does not answer (${code})`;
}
