/** Trees of HTML as parse5 builds them, in a form that can be compared. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { BLOCKS, NOT_READ } from '../../src/io/html/elements.ts';

type Node = DefaultTreeAdapterTypes.Node;

export interface Tree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Tree | string)[];
}

/** Whether an element is one of our marks. */
const isMark = ({ name, attributes }: Tree): boolean => name === 'mark' && (attributes['class'] ?? '').split(' ').includes('vie');

function childrenOf(node: Node): Node[] {
  if (node.nodeName === 'template' && 'content' in node) return childrenOf(node.content);
  return 'childNodes' in node ? node.childNodes : [];
}

function convert(node: Node): Tree | string {
  if ('value' in node) return node.value;
  const attributes = 'attrs' in node ? Object.fromEntries(node.attrs.map((a) => [a.name, a.value])) : {};
  const data = 'data' in node ? [`<!--${node.data}-->`] : [];
  return { name: node.nodeName, attributes, children: data.length > 0 ? data : childrenOf(node).map(convert) };
}

/** Replaces our marks by what they hold, and joins neighboring text. */
function unmarked(tree: Tree): Tree {
  const children: (Tree | string)[] = [];
  const add = (child: Tree | string): void => {
    const last = children.at(-1);
    if (typeof child !== 'string') children.push(child);
    else if (typeof last === 'string') children[children.length - 1] = last + child;
    else children.push(child);
  };
  for (const child of tree.children) {
    if (typeof child === 'string') add(child);
    else if (isMark(child)) unmarked(child).children.forEach(add);
    else children.push(unmarked(child));
  }
  return { ...tree, children };
}

export function treeOf(html: string): Tree {
  return convert(parse(html)) as Tree;
}

/** The tree without our marks. */
export function unmarkedTreeOf(html: string): Tree {
  return unmarked(treeOf(html));
}

/** All elements of a tree, in document order. */
export function elementsOf(tree: Tree): Tree[] {
  return tree.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsOf(child)]));
}

/** The text of a tree, without the elements that a test leaves out. */
export function textOf(tree: Tree, { without = () => false }: { readonly without?: (element: Tree) => boolean } = {}): string {
  return tree.children.map((child) => (typeof child === 'string' ? child : without(child) ? '' : textOf(child, { without }))).join('');
}

/** Our marks in a tree, in document order. */
export function marksOf(tree: Tree): Tree[] {
  return elementsOf(tree).filter(isMark);
}

/** The text of a tree as a reader sees it, by the rules of `readHtml`, but from the tree that parse5 builds. */
export function shownText(tree: Tree): string {
  const lines: string[] = [''];
  const add = (text: string): void => {
    const joined = `${lines.pop()}${text}`;
    lines.push(...joined.split('\f'));
  };
  const walk = (element: Tree, preformatted: boolean): void => {
    if (NOT_READ.has(element.name) || element.name === '#comment' || element.name === '#documentType') return;
    if (BLOCKS.has(element.name)) add('\f');
    for (const child of element.children) {
      // In <pre> all is kept: what stands for a space or a line break there is put back below.
      if (typeof child !== 'string') walk(child, preformatted || element.name === 'pre');
      else add(preformatted || element.name === 'pre' ? child.replaceAll(' ', KEPT_SPACE).replaceAll('\n', KEPT_BREAK) : child.replaceAll('\f', ' '));
    }
    if (BLOCKS.has(element.name)) add('\f');
  };
  walk(tree, false);
  const shown = lines.map((line) => line.replace(/[ \t\n\r]+/gu, ' ').replace(/^ | $/gu, '')).filter((line) => line !== '');
  return shown.join('\n').replaceAll(KEPT_SPACE, ' ').replaceAll(KEPT_BREAK, '\n');
}

const KEPT_SPACE = '\ue000';
const KEPT_BREAK = '\ue001';
