import { playwright } from "@vitest/browser-playwright";

interface Frame {
  parentFrame(): Frame | null;
}

interface Context {
  page: { frames(): Frame[]; mainFrame(): Frame };
  frame(): Promise<Frame | undefined>;
}

/** Stock Firefox over WebDriver BiDi. A frame's name may be unknown there, so the test's frame is found by its parent. */
export function stockFirefox(executablePath: string): ReturnType<typeof playwright> {
  const option = playwright({ launchOptions: { channel: "moz-firefox", executablePath } });
  const createProvider = option.providerFactory.bind(option);
  option.providerFactory = (project) => {
    const provider = createProvider(project);
    const contextOf = provider.getCommandsContext.bind(provider);
    provider.getCommandsContext = (session) => {
      const context = contextOf(session) as unknown as Context;
      const { page } = context;
      context.frame = () => Promise.resolve(page.frames().find((frame) => frame.parentFrame() === page.mainFrame()));
      return context as never;
    };
    return provider;
  };
  return option;
}

/** BiDi cannot map points into a frame below a CSS transform; Vitest sets scale(1) on the frame's parent. */
export const withoutTransform = {
  content: `document.head.insertAdjacentHTML("beforeend",
    "<style>div:has(> iframe[data-vitest]) { transform: none !important }</style>")`,
};
