import { fullAddress } from '../../domain/answers/address.ts';
import { qrDrawing } from '../../domain/qr.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws the code of an address of this site as the browser has it open. */
class QrCode extends HTMLElement {
  connectedCallback(): void {
    this.replaceChildren(qrSvg(fullAddress(this.dataset['path'] ?? '/', location.href, this.dataset['site'])));
  }
}

function qrSvg(text: string): SVGElement {
  const { size, path } = qrDrawing(text);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', 'QR-код: откроет страницу на телефоне');
  const squares = document.createElementNS(SVG, 'path');
  squares.setAttribute('d', path);
  svg.append(squares);
  return svg;
}

customElements.define('qr-code', QrCode);
