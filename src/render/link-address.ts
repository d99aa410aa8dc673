/** Characters that would end the Markdown link around an address, or confuse a shell into which it is pasted. */
const BREAKERS = /[()<>\\"'`*|\s]/gu;

/** An address as it may stand in a reply: `undefined` for anything but http and https, or when it is too long. */
export function linkAddress(url: string | undefined, longest = Infinity): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const address = href.replace(BREAKERS, percentEncoded);
  return address.length <= longest ? address : undefined;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
