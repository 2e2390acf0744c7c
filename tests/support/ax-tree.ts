import { cdp } from "vitest/browser";

/** What Chromium tells a screen reader of one thing on the page. */
export interface Told {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly children: readonly Told[];
}

interface AxValue {
  readonly value?: string | number | boolean;
}

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly description?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
  readonly childIds?: readonly string[];
  readonly parentId?: string;
}

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly FrameTree[];
}

const send = <T>(method: string, parameters: object = {}): Promise<T> =>
  (cdp() as { send(method: string, parameters: object): Promise<unknown> }).send(method, parameters) as Promise<T>;

/** The accessibility tree of the test's page, without what is passed over. */
export async function tellAll(): Promise<Told> {
  const { frameTree } = await send<{ readonly frameTree: FrameTree }>("Page.getFrameTree");
  const frameId = frameOf(frameTree)?.frame.id;
  const { nodes } = await send<{ readonly nodes: readonly AxNode[] }>("Accessibility.getFullAXTree", { frameId });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told = (node: AxNode): Told[] => {
    const children = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? told(child) : [];
    });
    if (node.ignored) return children;
    const properties = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
    const [role, name, description] = [node.role, node.name, node.description].map((part) => String(part?.value ?? ""));
    return [{ role: role!, name: name!, description: description!, properties, children }];
  };
  return told(nodes.find(({ parentId }) => parentId === undefined)!)[0]!;
}

function frameOf(tree: FrameTree): FrameTree | undefined {
  if (tree.frame.url === location.href) return tree;
  return (tree.childFrames ?? []).map(frameOf).find((found) => found !== undefined);
}

/** All within something, itself among it, from top to bottom. */
export function within(told: Told): readonly Told[] {
  return [told, ...told.children.flatMap(within)];
}

/** What is read of something. */
export function textOf(told: Told): string {
  return told.role === "StaticText" ? told.name : told.children.map(textOf).join(" ");
}
