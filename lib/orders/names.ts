/** The commonest hundred and more, with which a line that is nothing else is taken for a name. */
const SURNAMES: ReadonlySet<string> = new Set(
  (
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵' +
    '万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾' +
    '尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬仇栾隋冀晁巩敖冼阚仝郗'
  ).split(''),
);
const COMPOUND = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|南宫|独孤|长孙)/;

/** Words that begin with a surname and are none. */
const WORDS =
  /^(?:谢谢|马上|周末|周一|方便|高兴|金额|安全|时候|时间|常用|万一|包邮|白色|黄色|蓝色|成功|明天|平时|和气|任何|路上|国庆|全部|单元|单独|单位|单号|单子|应该|应为|应是|应当|何时|何处|全名|全称|相同|公司|官方|平安|利索|信息|米白|门口|门卫|强烈|富余|云朵|来了|海报|温柔|乐意|古风|明白|计划|付款|万分|安排|楼下|楼上|于是|由于|黑色|高档|宁可|关于|包装|余额|和好|但是|元旦|干净|花色|银色|玉色|居然|初一|南门|北门|东门|西门|幸好)/;

const TITLES = /^[\u4e00-\u9fa5]{1,2}(?:女士|先生|小姐|老师|阿姨|医生)$/;

/** Signs of talk that stand in hardly any name. */
const TALK =
  /[姓的了吗呢吧么不很再到个件款码色也就都没要快慢错对换是或这那哪谁收寄送给写叫请烦谢吃买我你他她它们号单元费价钱元货]|[好发改行可在]$|..[先帮]/;

/** Whether a word by itself is a person's name, as far as that can be seen. */
export function isName(word: string): boolean {
  if (WORDS.test(word) || TALK.test(word.slice(1))) return false;
  if (COMPOUND.test(word)) return /^[\u4e00-\u9fa5]{3,4}$/.test(word) || TITLES.test(word);
  return SURNAMES.has(word.charAt(0)) && (/^[\u4e00-\u9fa5]{2,3}$/.test(word) || TITLES.test(word));
}
