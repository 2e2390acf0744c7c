/** More elements take longer than a frame to be styled or drawn. */
export const frameful = 500;
