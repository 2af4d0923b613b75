import { runCaddySite, skip } from '../support/caddy.ts';
import { testDelivery } from '../support/delivery.ts';

testDelivery({ server: 'Caddy', skip, institutionId: 'lipetsk-5', base: '/', start: runCaddySite });
testDelivery({ server: 'Caddy', skip, institutionId: 'btotis', base: '/journal/', start: runCaddySite });
