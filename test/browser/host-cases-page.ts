// The page of hosts.spec.ts: runs the cases and writes down those that failed.
import { failedHostCases } from '../../src/hosts/host-cases-page.web.ts';

const result = document.createElement('pre');
result.textContent = JSON.stringify(await failedHostCases());
document.body.append(result);
