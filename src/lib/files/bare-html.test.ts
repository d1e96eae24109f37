import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bareHtml } from './bare-html.ts'

it.each([
  ['<p class="x" onclick="y">Dear <B>all</B></p>', '<p>Dear <b>all</b></p>'],
  ['<td colspan=2 rowspan=\'3\' style="x">a</td>', '<td colspan="2" rowspan="3">a</td>'],
  ['<font color=red>a</font><a href="//x">b</a>', 'ab'],
  ['<style>p{}</style><script>x</script><title>no</title>yes', 'yes'],
  ['<base href="https://attacker.example/"><meta http-equiv=refresh><link href=x>a', 'a'],
  ['<img src="cid:a@x" alt="A &quot; > B">', '<img src="cid:a@x" alt="A &quot; &gt; B">'],
  ['<img src="https://attacker.example/a.gif" alt=Logo onerror=x>', '<img alt="Logo">'],
  ['<img/src=x/onerror=x>', '<img>'],
  ['1 < 2 > 0 &amp; <!-- no -->yes', '1 &lt; 2 &gt; 0 &amp; yes'],
  ['<p dir="rtl">א</p><svg><p>no</p></svg>', '<p dir="rtl">א</p>'],
  ['<p>never closed <b', '<p>never closed <b>'],
  ['<svg onload=x><p>shown</p>', '<p>shown</p>'],
  ['<strike>100</strike> 90', '<s>100</s> 90'],
  ['<span style="color:red; text-decoration: line-through">1<span>0</span>0</span> 90', '<s>100</s> 90'],
  ["<p style='text-decoration-line:underline line-through'>old</p>new", '<p><s>old</s></p>new'],
  ['<p style="text-decoration:line-through">old<p>new', '<p><s>old</s><p>new'],
  ['<p hidden>no</p><p hidden>yes<div>yes</div>', '<p>yes<div>yes</div>'],
  ['<ol start="5"><li>a<li value=9>b</ol>', '<ol start="5"><li>a<li value="9">b</ol>'],
  ['<ol type="a" reversed><li>x</ol>', '<ol type="a" reversed="reversed"><li>x</ol>'],
  ['<ol style="list-style-type:lower-roman"><li>x</ol>', '<ol type="i"><li>x</ol>'],
  ['<p value="1" type="a" start="3">x</p>', '<p>x</p>'],
  ['<input type=checkbox checked> yes <input type="checkbox"/> no', '☒ yes ☐ no'],
  ['<input type="radio" CHECKED="checked"> a <input name=checked type=radio> b', '◉ a ○ b'],
  ['Name: <input value="A &lt; B"> <input type=hidden value=no>', 'Name: A &lt; B '],
  ['<q>said</q>', '“said”'],
  ['<div style="display:none">pre<div>header</div></div>Dear all', 'Dear all'],
  ['<span hidden>no</span><span style="mso-hide:all">no</span>yes', 'yes'],
  ['<div style="display:none">never closed', '<div>never closed'],
  [
    'Pay <select><option>1</option><option selected value=x>2 &amp; 3</option><option>4</select> now',
    'Pay 2 &amp; 3 now',
  ],
  ['<select><option>first<option>second</select>', 'first'],
  ['<select multiple><option>a<option selected>b<option selected label="C">c</select>', 'b, C'],
  ['<select size="3"><option>a<option>b</select>none', 'none'],
  ['<select><option>a<option selected>never closed', 'never closed'],
  ['<datalist><option>a</option></datalist>b', 'b'],
  ['<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>', '漢(かん)'],
  ['<style>.old{text-decoration:line-through}</style><td class="x old">100</td>', '<td><s>100</s></td>'],
  [
    '<STYLE type="text/css"><!-- P.gone, #gone {display: none} --></STYLE><p class=gone>a</p><i id=gone>b</i>c',
    'c',
  ],
  ['<span style="font-family:Wingdings">J &uuml;&#254; <b>&uuml</b></span> J', '☺ ✓☑ <b>✓</b> J'],
  ['<font face="symbol">·<span style="font-family:Arial">·</span></font>', '•·'],
  ["<p style='font-family:&quot;Wingdings 2&quot;'>P<p>P", '<p>✓<p>P'],
  ['<style>.w{font:10pt Wingdings}</style><td class=w>x</td>', '<td>☒</td>'],
  ['Micro<b style="font-size:0px">no</b>soft', 'Micro<b></b>soft'],
  ['<td style="font-size:0">no<div style="font-size:14px">yes</div>no</td>yes', '<td><div>yes</div></td>yes'],
  [
    '<div style="visibility:hidden">no<img alt=no><br><b style="visibility:visible">yes</b></div>yes',
    '<div><br><b>yes</b></div>yes',
  ],
  ['<body style="visibility:hidden">yes</body>', 'yes'],
  [
    '<img alt=no style="display:none"><input type=checkbox hidden>a<br style="display:none">b<img alt=yes>',
    'ab<img alt="yes">',
  ],
  [
    '<img alt=no style="visibility:hidden"><p style="visibility:hidden"><img alt=yes style="visibility:visible">',
    '<p><img alt="yes">',
  ],
  ['<p style="font:0/0 a">no</p><p style="font-size:0.9em">yes</p>', '<p></p><p>yes</p>'],
  ['<bdo dir=rtl>olleh</bdo><bdo>a</bdo>', '\u202eolleh\u202c\u202da\u202c'],
  ['<style>ol.a{list-style:inside lower-alpha}</style><ol class=a><li>x</ol>', '<ol type="a"><li>x</ol>'],
  ['<ol><li style="list-style-type:upper-roman">x</ol>', '<ol><li type="I">x</ol>'],
  ['<style>.größe{display:none}</style><p>yes</p>', '<p>yes</p>'],
  ['<style>.a{display:none}.a.b{display:block}</style><b class=a>no</b><b class="a b">yes</b>', '<b>yes</b>'],
])('%s becomes %s', (html, bare) => {
  expect(bareHtml(html).html).toBe(bare)
})

it('leaves no other element or attribute of anything', () => {
  const piece = fc.constantFrom(
    '<p',
    '<img src=',
    '<script>',
    '"',
    "'",
    '=',
    '>',
    ' onerror=x',
    '<!--',
    '-->',
    '</',
    'x',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const bare = bareHtml(pieces.join('')).html
      expect(bare.replace(/<\/?(?:p|img)(?: (?:src|alt)="[^"<>]*")*>/g, '')).not.toMatch(/[<>]/)
    }),
  )
})

it.each([
  ['<p style="color:#fff">white</p>', true],
  ['<font color=white>white</font>', true],
  ['<div style="color:#FFFFFE"><b>nearly white</b></div>', true],
  ['<p style="color:transparent">a</p>', true],
  ['<p style="color:rgb(255, 255, 255)">a</p>', true],
  ['<p style="color:rgba(0,0,0,0)">a</p>', true],
  ['<span style="background:black">blackened</span>', true],
  ['<span style="color:windowtext;background-color:#000">blackened</span>', true],
  ['<td bgcolor="#336699" style="color:#369">a</td>', true],
  ['<p style="color:#fff">&nbsp;&zwnj;&#847; &#8203;</p>', false],
  ['<p style="color:#fff"><span style="color:#333">a</span></p>', false],
  ['<td bgcolor="#336699"><a style="color:#ffffff">Button</a></td>', false],
  ['<td style="background:#336699 none"><a style="color:#ffffff">Button</a></td>', false],
  ['<td background="a.png"><a style="color:#ffffff">Button</a></td>', false],
  ['<td style="background-image:url(a.png)"><p style="color:#fff">a</p></td>', false],
  ['<body text="black"><p style="color:inherit">a</p>', false],
])('of %s, the text has the colour of its background: %s', (html, hasPaleText) => {
  expect(bareHtml(html).hasPaleText).toBe(hasPaleText)
})

it.each([
  ['<ol style="list-style:none"><li>a</ol>', true],
  ['<ul style="list-style-type:decimal"><li>a</ul>', true],
  ['<ol style="list-style-type:lower-roman"><li>a</ol>', false],
])('whether %s has marks that aren’t applied: %s', (html, hasUnreadStyles) => {
  expect(bareHtml(html).hasUnreadStyles).toBe(hasUnreadStyles)
})
