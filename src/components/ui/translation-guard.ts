/**
 * Browsers translate a page by putting `<font>` elements around its text nodes, or in their place. React goes on with
 * the nodes it has made: taking one away that is elsewhere now throws and ends in a crash page, and a number written
 * into one that is no longer in the document is never seen. docs/decisions/015-translation.md says why it is done here.
 */

/** Text nodes that a translator has taken out of the document, each with what is there in its place. */
const replaced = new WeakMap<Node, Node>()

const isText = (node: Node | null): node is Text => node !== null && node.nodeType === Node.TEXT_NODE

/** What is among `parent`'s children for a text that React believes to be there. */
function standInOf(text: Node, parent: Node): Node | null {
  let node = replaced.get(text) ?? text.parentNode
  while (node !== null && node.parentNode !== parent) node = node.parentNode
  return node
}

/** Texts that a translator replaces are remembered; one that React writes to comes back, to be translated again. */
function follow(records: readonly MutationRecord[], observer: MutationObserver): void {
  for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    if (type === 'characterData') restore(target)
    for (const node of removedNodes) {
      if (!isText(node) || node.isConnected) continue
      const font = [...addedNodes, previousSibling, nextSibling].find((near) => near?.nodeName === 'FONT')
      if (!font) continue
      replaced.set(node, font)
      observer.observe(node, { characterData: true })
    }
  }
}

function restore(text: Node): void {
  const font = replaced.get(text)
  if (!isText(text) || !(font instanceof Element) || !font.isConnected) return
  replaced.delete(text)
  font.replaceWith(text)
}

/** From now on a translated page works like any other. */
export function guardAgainstTranslators(): void {
  // Called with the node they are called on below.
  // oxlint-disable-next-line typescript/unbound-method
  const { removeChild, insertBefore } = Node.prototype

  Node.prototype.removeChild = function removeTranslated<Child extends Node>(this: Node, child: Child) {
    if (!isText(child) || child.parentNode === this) return removeChild.call(this, child) as Child
    const standIn = standInOf(child, this)
    if (standIn !== null) removeChild.call(this, standIn)
    return child
  }

  Node.prototype.insertBefore = function insertTranslated<Child extends Node>(
    this: Node,
    child: Child,
    before: Node | null,
  ) {
    const isElsewhere = isText(before) && before.parentNode !== this
    return insertBefore.call(this, child, isElsewhere ? standInOf(before, this) : before) as Child
  }

  new MutationObserver(follow).observe(document, { childList: true, subtree: true })
}
