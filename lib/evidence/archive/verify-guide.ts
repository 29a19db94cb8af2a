/**
 * `VERIFY.md`: how to check an archive with nothing of ours. It stands in the tag manifest, so it is the same bytes in
 * every archive of a version; what differs (the case, the key) stands in bag-info.txt.
 */
export const VERIFY_GUIDE = `# 怎样核验这份存档

## 先准备两样东西（都不能取自本压缩包）

1. **密钥指纹**：卖方事先在团队登记的 64 位指纹。向登记处要，不要向发来压缩包的人要。
2. **时间戳机构的根证书**（PEM 文件）：从时间戳机构自己的网站下载。机构名称与网址见 report.html。压缩包里的任何证书都不能用来证明它自己。若机构另有中间证书，接在根证书后面放进同一个文件。

## Linux、macOS

先解压，用系统自带的 \`unzip\`；在解压出的文件夹外面运行：

    bash case-…/verify.sh 根证书.pem 登记的指纹

只用到 bash、coreutils 和 openssl。macOS 没有 sha256sum 时自动用 shasum。每一行是 PASS（成立）、FAIL（不成立）或 NOT CHECKED（没有核对）；最后一行是结论。退出码 0：全部成立；1：有不成立的；2：没有不成立的，但有没核对的（例如没给证书）。

verify.sh 也在压缩包里。不放心它，就照下面几行自己做，或用您另外取得的 verify.sh：

    cd case-…
    sha256sum --strict --quiet -c tagmanifest-sha256.txt
    sha256sum --strict --quiet -c manifest-sha256.txt
    diff <(cut -c67- manifest-sha256.txt | LC_ALL=C sort) <(find data -type f | LC_ALL=C sort)
    cut -c67- manifest-sha256.txt | sort | uniq -d ; find . -type l
    openssl dgst -sha256 -verify seal-key/pub.pem -signature seal/tagmanifest.sig tagmanifest-sha256.txt
    openssl pkey -pubin -in seal-key/pub.pem -outform DER | sha256sum
    openssl ts -verify -data seal/tagmanifest.sig -in seal/tagmanifest.sig.tsr -CAfile 根证书.pem
    openssl dgst -sha256 -verify data/seals/0001.pem -signature data/seals/0001.sig data/seals/0001.head
    openssl ts -verify -data data/seals/0001.sig -in data/seals/0001.tsr -CAfile 根证书.pem

前五行应当没有输出。日志：第 n 行的 \`prev\` 是第 n-1 行（不含换行）的 SHA-256，第一行是 64 个 0；最后一行的 SHA-256 等于 bag-info.txt 里的 X-Custody-Head；data/seals 里每个 .head 的 \`head\` 是第 \`seq\` 行的 SHA-256，\`caseId\` 是本案编号，\`key\` 是该 .pem 的指纹。

## Windows

不装软件：右键解压，在文件夹里打开命令提示符，逐个文件运行

    certutil -hashfile data\\items\\0001-frame.png SHA256

与 manifest-sha256.txt 里的同名行比对；再对 manifest-sha256.txt 本身做一次，与 tagmanifest-sha256.txt 比对。这只核对了文件，没有核对签名和时间。装有 Git for Windows 的，用其中的 Git Bash 按上一节做，可以全部核对。

## 离线页面

扩展自带一个单独的离线核验页面，从官方渠道另行取得（不要用对方随压缩包发来的），断网打开，把压缩包、指纹和根证书拖进去即可。它用大白话列出成立的、不成立的和无法得知的。

## 什么都查不出来的一种情况

有人控制那台电脑，把全部内容重做一遍，换一把新密钥重新签名，再向时间戳机构要一个新时间：文件内部处处自洽，**任何只看本压缩包的核验都查不出**。能揭穿它的只有压缩包以外的东西：

- 事先登记的密钥指纹：新密钥对不上；
- 截取当时的时间戳 (data/seals)：重做的只能是更晚的时间，晚于事情发生、晚于提交平台的时间；
- 之前已发给平台或他人的日志校验值（X-Custody-Head）或旧的导出。

所以：没有核对指纹，就不要说“没有被重做过”。此外，全部成立只说明“从那时起没有改动”，不说明页面内容属实，见 data/METHOD.md。

---

# How to check this archive

## Two things to have first (neither from this zip)

1. **The key's fingerprint**: 64 digits that the seller registered with the team beforehand. Ask whoever keeps the register, not whoever sent you the zip.
2. **The root certificate of the time-stamping authority** (PEM), from the authority's own site; report.html names the authority. No certificate inside the zip can vouch for the zip. Where the authority has an intermediate certificate, append it to the same file.

## Linux, macOS

Extract with the system's \`unzip\`; then, from outside the folder:

    bash case-…/verify.sh ROOT.pem FINGERPRINT

It needs bash, coreutils and openssl; without sha256sum (macOS) it takes shasum. Each line is PASS, FAIL or NOT CHECKED, the last one the result. Exit code 0: all holds; 1: something does not; 2: nothing failed, but something was not checked (no certificate given, for one).

verify.sh came in the zip as well. If you would rather not trust it, do the lines of the Chinese part above by hand, or take a verify.sh that you have from elsewhere. The first five print nothing when all is well. The log: \`prev\` of line n is the SHA-256 of line n-1 without its line feed, of the first 64 zeros; the SHA-256 of the last line is X-Custody-Head in bag-info.txt; in each data/seals/*.head, \`head\` is the SHA-256 of line \`seq\`, \`caseId\` this case, \`key\` the fingerprint of the .pem beside it.

## Windows

Without installing anything: extract, open a command prompt in the folder, and for each file

    certutil -hashfile data\\items\\0001-frame.png SHA256

compare with its line in manifest-sha256.txt; then the same for manifest-sha256.txt against tagmanifest-sha256.txt. That checks the files, not signature and time. Git Bash of Git for Windows can do all of the section above.

## The offline page

The extension has a stand-alone page for this; get it from the official source (not with the zip), open it offline, and drop the zip, the fingerprint and the root certificate on it. It says in plain words what holds, what does not and what cannot be known.

## What nothing here can catch

Somebody who controls that machine can make everything anew, sign it with a new key and ask the authority for a new time. Inside, all of it fits: **no check that looks at this zip alone finds it**. What does lies outside:

- the fingerprint registered beforehand: the new key does not match;
- the time stamps made at capture (data/seals): made anew they can only be later, after the events or after what was handed to the platform;
- a hash of the log (X-Custody-Head) or an earlier export that somebody else has already.

So without comparing the fingerprint, do not say that it was not made anew. And if all holds, it says "unchanged since then", not that the page was true: see data/METHOD.md.
`;
