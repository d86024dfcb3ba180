// The search box: what it finds at each keystroke, marks, and says when it finds nothing.
import { expect, test } from '@playwright/test';
import { box, compose, hold, options, panel, status } from './search-box.ts';

test('a Korean word opens its entry by keyboard alone', async ({ page }) => {
  await page.goto('/ko/terms/');
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.insertText('시그모이드');
  await expect(options(page).first()).toContainText('시그모이드');
  await expect(options(page).first()).toContainText('Sigmoid');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/ko/sigmoid-function/');
});

test('an English word typed on a Korean page leads to the Korean page', async ({ page }) => {
  await page.goto('/ko/');
  await box(page).fill('vanishing gradient');
  await expect(options(page).first()).toContainText('Vanishing gradient');
  await box(page).press('Enter');
  await expect(page).toHaveURL('/ko/vanishing-gradient/');
});

/** What is marked of 배치 정규화 once so much of it is typed. */
const MARKED: Readonly<Record<string, string>> = {
  배치: '배치',
  '배치 ': '배치',
  '배치 ㅈ': '배치 정',
  '배치 저': '배치 정',
  '배치 정': '배치 정',
  '배치 정ㄱ': '배치 정규',
  '배치 정규': '배치 정규',
  '배치 정귷': '배치 정규화',
  '배치 정규호': '배치 정규화',
  '배치 정규화': '배치 정규화',
};

test('a row found by another name shows what of it was typed', async ({ page }) => {
  await page.goto('/ko/');
  await box(page).fill('bn');
  const entry = page.locator('[role="option"][href="/ko/batch-normalization/"]');
  await expect(entry.locator('.search-other')).toHaveText('Batch normalisation · BN');
  await expect(entry.locator('mark')).toHaveText('BN');
  await box(page).fill('batch n');
  await expect(entry.locator('mark')).toHaveText('Batch n');
});

test('every state of typing 배치 정규화 has its rows, and none of them flickers', async ({
  page,
}) => {
  await page.goto('/ko/terms/');
  await box(page).click();
  // Each frame from the first rows on: how many rows are seen, and where the page stands.
  await page.evaluate(() => {
    const list = document.querySelector('[role="listbox"]') as HTMLElement;
    const frames: { rows: number; isSeen: boolean; scroll: number }[] = [];
    Object.assign(window, { frames });
    const note = () => {
      const rows = list.childElementCount;
      const isSeen = list.checkVisibility();
      if (frames.length > 0 || isSeen) frames.push({ rows, isSeen, scroll: window.scrollY });
    };
    const each = () => {
      note();
      requestAnimationFrame(each);
    };
    each();
    new MutationObserver(note).observe(list, { childList: true });
  });
  const entry = page.locator('[role="option"][href="/ko/batch-normalization/"]');
  const states: string[] = [];
  await compose(page, '배치 정규화', async (state) => {
    states.push(state);
    await expect(box(page)).toHaveValue(state);
    await expect(options(page).first()).toBeVisible();
    if (state === '배치') {
      await entry.evaluate((row) => Object.assign(window, { row }));
    }
    const marked = MARKED[state];
    if (marked !== undefined) await expect(entry.locator('.search-title mark')).toHaveText(marked);
  });
  expect(states).toEqual(['ㅂ', '배', '뱇', ...Object.keys(MARKED)]);
  await expect(options(page).first()).toHaveAttribute('href', '/ko/batch-normalization/');
  const seen = await page.evaluate(() => {
    const { frames, row } = window as unknown as {
      frames: { rows: number; isSeen: boolean; scroll: number }[];
      row: Element;
    };
    return {
      empty: frames.filter(({ rows, isSeen }) => rows === 0 || !isSeen).length,
      scrolls: [...new Set(frames.map(({ scroll }) => scroll))],
      isKept: row.isConnected && row.getAttribute('href') === '/ko/batch-normalization/',
      enough: frames.length > 10,
    };
  });
  expect(seen).toEqual({ empty: 0, scrolls: [0], isKept: true, enough: true });
});

test('a half-typed word that is found nowhere leaves the rows until the typing rests', async ({
  page,
}) => {
  await page.goto('/en/terms/');
  await box(page).fill('softmax');
  await expect(options(page).first()).toContainText('Softmax');
  const row = await options(page).first().elementHandle();
  await box(page).pressSequentially('qqqqqqq', { delay: 20 });
  expect(await row?.isVisible()).toBe(true);
  await expect(page.locator('.search-nothing')).toHaveText('No entry matches "softmaxqqqqqqq".');
});

test('what was typed is marked in both titles, underlined', async ({ page }) => {
  await page.goto('/en/terms/');
  await box(page).fill('sigm');
  const row = page.locator('[role="option"][href="/en/sigmoid-function/"]');
  await expect(row.locator('.search-title mark')).toHaveText('Sigm');
  await expect(row.locator('.search-title mark')).toHaveCSS('text-decoration-line', 'underline');
  await box(page).fill('ㅅㄱㅁ');
  await expect(row.locator('.search-other mark')).toHaveText('시그모');
  await expect(row).toHaveAccessibleName(/^Sigmoid.* 시그모이드/);
});

test('a word with several senses shows all of them', async ({ page }) => {
  await page.goto('/ko/terms/');
  for (const [query, slugs] of [
    ['편향', ['bias', 'bias-parameter', 'bias-variance-tradeoff']],
    ['정규화', ['normalization-or-regularization', 'normalization', 'regularization']],
  ] as const) {
    await box(page).fill(query);
    for (const slug of slugs) {
      await expect(page.locator(`[role="option"][href="/ko/${slug}/"]`)).toBeVisible();
    }
  }
});

test('what is in no entry gets the nearest headwords as links, and is said aloud', async ({
  page,
}) => {
  await page.goto('/en/terms/');
  await box(page).fill('qqsoftmaxqq');
  await expect(page.locator('.search-nothing')).toHaveText('No entry matches "qqsoftmaxqq".');
  await expect(options(page).first()).toHaveAttribute('href', '/en/softmax/');
  await expect(status(page)).toHaveText(
    /^No entry matches "qqsoftmaxqq"\. Nearest headwords: Softmax/,
  );
  // Nothing was found: Enter opens no guess that the reader has not chosen.
  await box(page).press('Enter');
  await expect(page).toHaveURL('/en/terms/');
  await box(page).press('ArrowDown');
  await box(page).press('Enter');
  await expect(page).toHaveURL('/en/softmax/');
});

test('the number of results is said when the typing rests, not at each key', async ({ page }) => {
  await page.goto('/ko/terms/');
  await box(page).click();
  await box(page).fill('소');
  await expect(status(page)).toHaveText(/^찾은 항목 \d개\. 첫째 항목: /);
  await status(page).evaluate((element) => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => said.push(element.textContent ?? '')).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await compose(page, '프트맥스');
  await expect(status(page)).toHaveText(/첫째 항목: 소프트맥스\.$/);
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toHaveLength(1);
});

test.describe('on a slow network', () => {
  test('the index on its way is seen and said; what is typed meanwhile counts', async ({
    page,
  }) => {
    const release = await hold(page, '**/data/search.bin');
    await page.goto('/en/terms/');
    await box(page).click();
    await expect(panel(page)).toContainText('Loading the search index…');
    await expect(status(page)).toHaveText('Loading the search index…');
    await box(page).pressSequentially('relu');
    await box(page).fill('softmax');
    release();
    await expect(options(page).first()).toContainText('Softmax');
    await expect(box(page)).toHaveValue('softmax');
  });

  test('Enter pressed before the index is there opens the entry once it is', async ({ page }) => {
    const release = await hold(page, '**/data/search.bin');
    await page.goto('/en/');
    await box(page).pressSequentially('softmax');
    await box(page).press('Enter');
    await expect(panel(page)).toContainText('Loading');
    release();
    await expect(page).toHaveURL('/en/softmax/');
  });

  test('a syllable begun before the script is there is finished in the same field', async ({
    page,
  }) => {
    const release = await hold(page, '**/assets/main-*.js');
    await page.goto('/ko/terms/', { waitUntil: 'commit' });
    const field = page.getByRole('searchbox', { name: '사전 찾기' });
    await field.click();
    await compose(page, '시그', async (state) => {
      if (state === '시ㄱ' || state === '식') release();
    });
    await expect(options(page).filter({ hasText: '시그모이드' }).first()).toBeVisible();
    await expect(box(page)).toHaveValue('시그');
    await expect(box(page)).toBeFocused();
  });

  test('a search sent before the script is there is taken up on the page that it leads to', async ({
    page,
  }) => {
    await page.goto('/ko/terms/?q=relu');
    await expect(box(page)).toHaveValue('relu');
    await expect(options(page).first()).toContainText('ReLU');
  });

  test('an index that cannot be fetched is said, and tried again', async ({ page }) => {
    await page.route('**/data/search.bin', (route) => route.abort());
    await page.goto('/en/terms/');
    await box(page).fill('relu');
    await expect(panel(page)).toContainText('could not be loaded');
    await expect(status(page)).toContainText('could not be loaded');
    await page.unroute('**/data/search.bin');
    await box(page).pressSequentially(' ');
    await expect(options(page).first()).toContainText('ReLU');
  });
});
