import sax from 'sax';

/** Something in a picture that is more than a drawing. */
export interface SvgThreat {
  line: number;
  message: string;
}

/** Elements that run, bring another document or change a link while the picture is shown. */
const ACTIVE = new Set([
  'script',
  'handler',
  'listener',
  'foreignobject',
  'iframe',
  'embed',
  'object',
  'audio',
  'video',
]);
const ANIMATION = new Set(['set', 'animate', 'animatetransform', 'animatemotion']);

/** A place inside the picture, or a drawing kept in the address itself. */
const OWN = /^\s*(?:#|data:image\/(?:png|jpeg|webp|gif)[;,])/i;
const ADDRESS = /(?:^|:)(?:href|src)$/;

/**
 * What makes an SVG file dangerous when it is opened as a page: scripts, handlers, other documents, foreign addresses,
 * entities. Opened so, it acts with the rights of the site; https://www.w3.org/TR/SVG2/conform.html#secure-static-mode
 * is what is left without them. A file that is no strict XML is refused: browsers would read it in their own ways.
 *
 * @returns the first of each kind, with lines from 1
 */
export function svgThreats(text: string): SvgThreat[] {
  const threats = new Map<string, SvgThreat>();
  const parser = sax.parser(true, { xmlns: false, position: true });
  const say = (message: string): void => {
    if (!threats.has(message)) threats.set(message, { line: parser.line + 1, message });
  };
  parser.ondoctype = (doctype) => {
    if (/\[|<!ENTITY/i.test(doctype)) say('объявления сущностей в DOCTYPE');
  };
  parser.onprocessinginstruction = ({ name }) => {
    if (name !== 'xml') say(`указание <?${name}?>`);
  };
  const open: string[] = [];
  parser.onclosetag = () => void open.pop();
  parser.onopentag = ({ name, attributes }) => {
    const element = localName(name);
    open.push(element);
    if (ACTIVE.has(element)) say(`элемент <${name}>`);
    for (const [attribute, value] of Object.entries(attributes as Record<string, string>)) {
      const key = localName(attribute);
      if (key.startsWith('on')) say(`обработчик ${attribute}`);
      if (ADDRESS.test(attribute.toLowerCase()) && !OWN.test(value)) say(`ссылка наружу в ${attribute}`);
      if (hasForeignStyle(value)) say(`ссылка наружу в ${attribute}`);
      if (ANIMATION.has(element) && key === 'attributename' && /(?:href|^on)/i.test(localName(value))) {
        say(`элемент <${name}>, который меняет ссылку`);
      }
    }
  };
  const style = (words: string): void => {
    if (open.at(-1) === 'style' && hasForeignStyle(words)) say('ссылка наружу в <style>');
  };
  parser.ontext = style;
  parser.oncdata = style;
  parser.onerror = (error) => {
    say(`разметка с ошибкой (${error.message.split('\n')[0] ?? ''})`);
    throw error;
  };
  try {
    parser.write(text).close();
  } catch (error) {
    if (error !== parser.error) throw error;
  }
  return [...threats.values()];
}

/** A sheet or a picture that a style would bring from elsewhere. */
function hasForeignStyle(value: string): boolean {
  // Escapes are how CSS hides its words: no drawing needs them.
  if (/\\[0-9a-f]/i.test(value)) return true;
  if (/@import/i.test(value)) return true;
  return [...value.matchAll(/url\(\s*["']?([^)]*)/gi)].some(([, address = '']) => !OWN.test(address));
}

/** @example localName('xlink:href') // 'href' */
function localName(name: string): string {
  return (name.split(':').at(-1) ?? name).toLowerCase();
}
