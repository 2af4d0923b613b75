import { fullAddress } from '../../domain/answers/address.ts';
import { qrDrawing } from '../../domain/qr.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws the code of an address of this site as the browser has it open. */
class QrCode extends HTMLElement {
  connectedCallback(): void {
    const { size, path } = qrDrawing(fullAddress(this.dataset['path'] ?? '/', location.href, this.dataset['site']));
    this.replaceChildren(
      drawing(
        'svg',
        { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': 'Код открывает страницу на телефоне' },
        [
          drawing('rect', { class: 'qr__paper', width: String(size), height: String(size) }),
          drawing('path', { class: 'qr__ink', d: path }),
        ],
      ),
    );
  }
}

function drawing(tag: string, attributes: Record<string, string>, children: readonly SVGElement[] = []): SVGElement {
  const node = document.createElementNS(SVG, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

customElements.define('qr-code', QrCode);
