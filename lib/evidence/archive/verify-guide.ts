/**
 * What verify.sh does, as far as it can be typed, step by step; a step that checks says what it shows when all is well.
 * To be pasted as it stands, in bash or in zsh: the names of the files are those of the archive, and `../root.pem` is
 * where both texts have the certificate put.
 */
const STEPS = {
  files: `    sums() { if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }
    sums -c tagmanifest-sha256.txt | grep -v ': OK$'
    sums -c manifest-sha256.txt | grep -v ': OK$'`,
  complete: String.raw`    LC_ALL=C comm -13 <({ cut -c67- manifest-sha256.txt; cut -c67- tagmanifest-sha256.txt
      printf '%s\n' tagmanifest-sha256.txt seal/tagmanifest.sig seal/tagmanifest.sig.tsr; } |
      LC_ALL=C sort) <(find . -type f | cut -c3- | LC_ALL=C sort)
    cut -c67- manifest-sha256.txt | sort | uniq -d
    find . -type l`,
  archive: `    openssl dgst -sha256 -verify seal-key/pub.pem -signature seal/tagmanifest.sig tagmanifest-sha256.txt
    openssl ts -verify -data seal/tagmanifest.sig -in seal/tagmanifest.sig.tsr -CAfile ../root.pem
    openssl ts -reply -in seal/tagmanifest.sig.tsr -text | grep 'Time stamp'
    openssl pkey -pubin -in seal-key/pub.pem -outform DER | sums`,
  seals: String.raw`    for head in data/seals/*.head; do
      seal=data/seals/$(basename "$head" .head)
      openssl dgst -sha256 -verify $seal.pem -signature $seal.sig $seal.head
      openssl ts -verify -data $seal.sig -in $seal.tsr -CAfile ../root.pem
      openssl ts -reply -in $seal.tsr -text | grep 'Time stamp'
      openssl pkey -pubin -in $seal.pem -outform DER | sums
      sed -n "$(sed 's/.*"seq":\([0-9]*\).*/\1/' $seal.head)p" data/custody.jsonl | tr -d '\n' | sums
      cat $seal.head; echo
    done`,
  log: String.raw`    before=$(printf %064d 0)
    while IFS= read -r line; do
      [[ $line == *"\"prev\":\"$before\""* ]] || echo BROKEN
      before=$(printf %s "$line" | sums | cut -c1-64)
    done <data/custody.jsonl
    echo "$before"
    grep X-Custody-Head bag-info.txt`,
  windows: `    Get-Content tagmanifest-sha256.txt, manifest-sha256.txt | ForEach-Object { $h, $f = $_ -split '  ', 2; if ((Get-FileHash $f).Hash -ne $h) { "BAD $f" } }`,
  oneFile: '    certutil -hashfile data\\report.html SHA256',
} as const;

const ZH = `怎样核验这份存档
================
(English: see below)

一、先准备两样东西，都不能取自本压缩包

1. 密钥指纹：店铺事先登记的 64 位指纹。向保管登记的人要，不要向发来压缩包的人要。
2. 时间戳机构的根证书：从机构自己的网站下载，改名为 root.pem，放在解压出的文件夹旁边，不要放进去。机构的名称和地址写在 data/report.html 的“封存”一栏。压缩包里的任何证书都不能用来证明它自己。机构另有中间证书的，用文本编辑器打开，接在根证书后面。下载到的若不是文本（多为 .cer），改名为 root.cer 放在同一处，在终端里先进入解压出的文件夹，再运行：

    openssl x509 -inform DER -in ../root.cer -out ../root.pem

二、Linux、macOS

先解压。在解压出的文件夹里（本文件所在的那个）打开终端，照抄运行：

    bash verify.sh ../root.pem

它会列出密钥的指纹，请与登记的逐位比对；也可以在这一行末尾空一格，接上登记的指纹，由它来比对。没有根证书也能运行，把 ../root.pem 去掉即可，只是时间由谁作证就没有核对。

只用到 bash、coreutils 和 openssl；没有 sha256sum 的 macOS 用 shasum。每一行是 PASS（成立）、FAIL（不成立）或 NOT CHECKED（没有核对），最后一行是结论。退出码 0：全部成立；1：有不成立的；2：没有不成立的，但有没核对的；3：运行方式不对，什么都没有核对。它核对文件、签名、日志，以及封存和导出的时间；不逐行核对日志里的时间，不比对聊天记录与图片，也不管 JSON 是否规范。这些由离线核验页核对（见第四节）。

三、不放心 verify.sh，就自己做

verify.sh 也在压缩包里。可以另外取得一份，放在文件夹旁边，第二节的命令开头改成 bash ../verify.sh；也可以在同一个文件夹里，把下面几段依次照抄运行（bash 或 zsh）。

1. 文件都在，内容没有变。什么都不显示，就是成立：

${STEPS.files}

2. 没有多出来的文件、重复的行和链接。什么都不显示，就是成立：

${STEPS.complete}

3. 导出时的签名和时间戳。依次显示：Verified OK；Verification: OK；时间；导出所用密钥的指纹，与登记的比对（Using configuration、Warning 开头的行不用管）：

${STEPS.archive}

4. 截取当时的封存，每次各显示六行：Verified OK；Verification: OK；时间；密钥指纹；日志里那一行的校验值；封存的内容。指纹应与登记的相同，也与末行的 key 相同；校验值应与末行的 head 相同；末行的 caseId 应是本案编号：

${STEPS.seals}

5. 操作日志前后相连。不应出现 BROKEN，最后显示的两个值应当相同：

${STEPS.log}

四、Windows

不装软件，只能核对文件有没有变、缺没缺：解压，在文件夹空白处按住 Shift 点右键，打开 PowerShell，照抄运行。什么都不显示，就是没有变；每个 BAD 是一个变了或不见了的文件：

${STEPS.windows}

旧版 Windows 打开命令提示符，一次算一个文件的校验值，与 manifest-sha256.txt 里的同名行比对，例如：

${STEPS.oneFile}

这些都没有核对签名和时间。要全部核对，用离线核验页；或装 Git for Windows，在它的 Git Bash 里按第二节做。

离线核验页：在一台您信任的、装有侧席（Sellerside）的电脑上，打开工作台的“核对存档”，点页面下方的“保存离线核验页”，得到一个网页文件。不要用对方随压缩包发来的。断网打开它，放进压缩包、指纹和根证书，它用大白话列出成立的、不成立的和无法得知的。

五、哪些是店铺自己的说法

report.html、METHOD.txt，以及 case.json 里的文字（买家名称、订单号、经办人、案情、哪些证据说明什么等）是店铺自己的陈述，只由导出时的签名与店铺联系在一起。持有登记密钥的店铺可以改写它们再重新签名，而本文列出的核验仍然全部成立。经得起核对的只有：各件证据（data/items）的校验值、操作日志（data/custody.jsonl），以及截取当时的封存（data/seals）。报告与它们不一致时，以它们为准。

六、什么都查不出来的一种情况

有人控制那台电脑，把全部内容重做一遍，换一把新密钥重新签名，再向时间戳机构要一个新时间：文件内部处处自洽，任何只看本压缩包的核验都查不出。能揭穿它的只有压缩包以外的东西：

- 事先登记的密钥指纹：新密钥对不上；
- 截取当时的时间戳（data/seals）：重做的只能是更晚的时间，晚于事情发生、晚于提交平台的时间；
- 之前已发给平台或他人的日志校验值（bag-info.txt 里的 X-Custody-Head）或旧的导出。

所以：没有核对指纹，就不要说“没有被重做过”。全部成立也只说明“从那时起没有改动”，不说明页面内容属实，见 data/METHOD.txt。
`;

const EN = `How to check this archive
=========================

A. Two things to have first, neither from this zip

1. The key's fingerprint: 64 digits that the shop registered beforehand. Ask whoever keeps the register, not whoever sent you the zip.
2. The root certificate of the time-stamping authority: fetch it from the authority's own site, name it root.pem, and put it beside the unpacked folder, not inside. The authority's name and address are under "Seals" in data/report.html. No certificate inside the zip can vouch for the zip. Where the authority has an intermediate certificate, append it to the same file with a text editor. If what you get is no text (.cer, as a rule), name it root.cer, put it in the same place and run in the unpacked folder:

    openssl x509 -inform DER -in ../root.cer -out ../root.pem

B. Linux, macOS

Unpack. Open a terminal in the unpacked folder (the one that this file is in) and run this as it stands:

    bash verify.sh ../root.pem

It prints the fingerprints of the keys: compare them with the registered one, digit by digit. Or put the registered one at the end of the line, after a blank, and it compares them itself. Without a root certificate leave ../root.pem out: then it is not checked who vouches for the times.

It needs bash, coreutils and openssl; on a macOS without sha256sum it takes shasum. Each line is PASS, FAIL or NOT CHECKED, the last one the result. Exit code 0: all holds; 1: something does not; 2: nothing failed, but something was not checked; 3: it was called wrongly, nothing was checked. It checks the files, the signatures, the log, and the times of seals and export. It does not compare every time in the log, nor transcripts with pictures, nor how JSON is written: the offline page does (section D).

C. Without trusting verify.sh

verify.sh came in the zip as well. Take one that you have from elsewhere, put it beside the folder and call it by bash ../verify.sh in section B; or run these in the same folder, one after the other, as they stand (bash or zsh).

1. All files are there and unchanged. Nothing is printed when all is well:

${STEPS.files}

2. No file too many, no line twice, no link. Nothing is printed when all is well:

${STEPS.complete}

3. Signature and time stamp of the export. In this order: Verified OK; Verification: OK; the time; the fingerprint of the export's key, to be compared with the registered one (lines that begin with Using configuration or Warning do not matter):

${STEPS.archive}

4. The seals made at capture, six lines each: Verified OK; Verification: OK; the time; the fingerprint of the key; the hash of a line of the log; what was sealed. The fingerprint must be the registered one and the "key" of the last line, the hash its "head", and its "caseId" this case:

${STEPS.seals}

5. The log hangs together. BROKEN must not appear, and the two values at the end must be the same:

${STEPS.log}

D. Windows

Without installing anything you can check whether files changed or are missing: unpack, hold Shift and right-click an empty place in the folder, open PowerShell, and run this as it stands. Nothing is printed when all is well; each BAD is a file that changed or is not there:

${STEPS.windows}

On an old Windows open a command prompt and have one file hashed at a time, to be compared with its line in manifest-sha256.txt, as here:

${STEPS.oneFile}

Neither checks signature and time. To check all of it take the offline page, or install Git for Windows and follow section B in its Git Bash.

The offline page: on a machine that you trust and that has Sellerside, open "Check an archive" in the workspace and press "Save the offline page" at its end. That is one web page in a file; do not take one that came with the zip. Open it offline and give it the zip, the fingerprint and the root certificate. It says in plain words what holds, what does not and what cannot be known.

E. What is the shop's own account

report.html, METHOD.txt and the words in case.json (the buyer's name, order numbers, who did it, the statement, which item shows what) are what the shop says, tied to it by nothing but the signature of the export. The shop, who has the registered key, can write them anew and sign again, and every check in here still holds. What counts is: the hashes of the items (data/items), the log (data/custody.jsonl) and the seals made at capture (data/seals). Where the report differs from them, they decide.

F. What nothing here can catch

Somebody who controls that machine can make everything anew, sign it with a new key and ask the authority for a new time. Inside, all of it fits: no check that looks at this zip alone finds it. What does lies outside:

- the fingerprint registered beforehand: the new key does not match;
- the time stamps made at capture (data/seals): made anew they can only be later, after the events or after what was handed to the platform;
- a hash of the log (X-Custody-Head in bag-info.txt) or an earlier export that somebody else has already.

So without comparing the fingerprint, do not say that it was not made anew. And if all holds, it says "unchanged since then", not that the page was true: see data/METHOD.txt.
`;

/**
 * `VERIFY.txt`: how to check an archive with nothing of ours, whole in each language. It stands in the tag manifest, so
 * it is the same bytes in every archive of a version; what differs (the case, the key) stands in bag-info.txt.
 */
export const VERIFY_GUIDE = `${ZH}
----------------------------------------------------------------------

${EN}`;
