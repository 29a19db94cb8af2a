/** The words that made-up replies are put together of; `{p}` is the product, `{n}` a number, `{c}` a courier. */

const list = (words: string) => words.trim().split(/\s+/);

export const PRODUCTS = list(`
  保温杯 床垫 电饭煲 空气炸锅 蓝牙耳机 手机壳 充电宝 台灯 书包 行李箱 雨伞 羽绒服 卫衣 牛仔裤 连衣裙 运动鞋
  帆布鞋 凉拖 围巾 手套 面霜 洗面奶 防晒霜 口红 粉底液 洗发水 护发素 牙刷 毛巾 四件套 枕头 窗帘 地毯 收纳箱
  鞋架 衣柜 书桌 电脑椅 键盘 鼠标 显示器 路由器 摄像头 体重秤 吹风机 剃须刀 加湿器 电风扇 吸尘器 净水壶 茶具
  咖啡豆 坚果 牛肉干 蜂蜜 燕麦片 猫粮 狗粮 猫砂 积木 拼图 画笔 笔记本 瑜伽垫 跳绳 帐篷 鱼竿 自行车 头盔 奶瓶
  纸尿裤 婴儿车 儿童水杯
`);

export const COURIERS = list('顺丰 中通 圆通 申通 韵达 极兔 邮政 京东快递 德邦');

/** Title, then what is said of it. */
export const ASPECTS: readonly (readonly [string, string])[] = [
  ['能装热水吗', '可以装热的，刚倒进去先别拧紧，{n}分钟后再盖'],
  ['防水吗', '日常溅到水没有问题，泡在水里就不建议了'],
  ['能机洗吗', '建议装进洗衣袋轻柔档洗，水温别超过{n}度'],
  ['会掉色吗', '深色的前几次会有一点浮色，单独洗{n}次就好'],
  ['有异味怎么散', '新的有一点味道是正常的，通风放{n}天就散了'],
  ['承重多少', '这一款承重是{n}斤，均匀摆放用着最稳'],
  ['续航多久', '充满能用{n}小时左右，边充边用会短一些'],
  ['充不进电', '换一根线、换一个插头再试一次，充{n}分钟看看灯亮不亮'],
  ['连不上蓝牙', '先在手机里删掉原来的配对，长按{n}秒重新搜索'],
  ['声音小', '把音量调到最大再听，网罩脏了用软刷清一下'],
  ['怎么清洗', '用软布蘸清水擦，别用钢丝球，{n}天擦一次就够'],
  ['多久换一次', '一般{n}个月换一次，用得勤可以早一点'],
  ['孕妇能用吗', '成分里没有刺激的东西，实在担心先问问医生更稳妥'],
  ['几岁能玩', '适合{n}岁以上的小朋友，小零件要大人看着'],
  ['尺寸是多少', '展开以后长{n}厘米，高和宽都写在参数里'],
  ['颜色怎么选', '浅色显干净，深色耐脏，{n}个颜色里卖得最匀'],
  ['可以定制吗', '{n}件起可以印字，文件发来先给您看效果'],
  ['赠品有哪些', '拍下送一份小配件，和主商品装在一个箱子里'],
  ['噪音大不大', '低档声音和翻书差不多，高档大概{n}分贝'],
  ['怎么组装', '箱子里有螺丝和扳手，照图{n}步就能装好'],
  ['缺螺丝', '螺丝包一般夹在最里面的泡沫里，没有就给您补一份'],
  ['过敏了', '先停下来别用，用清水冲{n}分钟，不舒服就去看看'],
  ['临期吗', '仓库里是这个季度的批次，离到期还有{n}个月'],
  ['怎么保存', '放在阴凉干燥的地方，开封以后{n}天内用完口感好'],
  ['和旧款的区别', '新款换了内胆，重量轻了{n}克，其余一样'],
  ['起球了', '毛球剪顺着纹路推一遍就好，穿{n}次以后会少'],
  ['洗了缩水', '正常洗涤缩率在百分之{n}以内，高温烘干会明显一些'],
  ['拉链坏了', '拍一段拉动的视频，我们寄一个拉头给您换上'],
  ['漏液了', '先把剩下的装进袋子别倒掉，拍照发来马上处理'],
  ['开机没反应', '按住电源{n}秒再松手，还不亮就换个插座试'],
  ['显示错误代码', '把屏幕上的字母和数字拍给我，我查一下对应哪种情况'],
  ['保质期多长', '没开封可以放{n}个月，罐底印着生产的那一天'],
  ['适合什么季节', '{n}到二十五度穿着正好，再冷里面加一件'],
  ['显瘦吗', '腰线收得高，视觉上会瘦一点，买家秀里有同身高的'],
  ['里面有绒吗', '里层是薄绒，摸着软，{n}度上下一件就够'],
  ['鞋底滑不滑', '橡胶底有纹路，湿地上走慢一点就好'],
  ['一箱几瓶', '一箱{n}瓶，独立泡沫隔开，路上不容易碰碎'],
  ['能放冰箱吗', '冷藏可以，别放进冷冻，口感会变'],
  ['要不要安装费', '同城上门免费装，远的地方师傅会先报个数'],
  ['能以旧换新吗', '旧的折{n}元，新的送到时一起带走'],
];

export const OPENINGS = [
  '亲，',
  '您好，',
  '亲爱的，',
  '在的，',
  '您放心，',
  '收到，',
  '您好呀，',
  '好的，',
  '亲亲，',
  '嗯嗯，',
];

/** Said after it. */
export const FILLERS = [
  '这款{p}本周有{n}位顾客回购过',
  '拿不准就把现在用的那件拍给我看看',
  '页面第{n}张图画得很清楚',
  '我们每天{n}点前下的单当天出仓',
  '外箱加了护角，{c}送到门口',
  '说明卡在盒盖里面，撕开就看得到',
  '您那边是{c}派送，一般{n}天到',
  '两个人用的话买大一号更划算',
  '老顾客再减{n}元，拍下我来改',
  '量一下放它的地方，留{n}厘米的空',
  '实物比图上略深一点点',
  '配件单卖，需要的话我发链接',
  '第一次用先空跑{n}分钟',
  '这两天下雨，{c}会慢一点',
  '保修卡别丢，凭它一年内免费修',
  '同款还有礼盒装，送人体面',
  '要发到学校的话写清楚楼栋',
  '现在拍送{n}张湿巾',
  '用完擦干，寿命会长很多',
  '有一点色差是灯光的缘故',
];

export const CLOSINGS = [
  '～',
  '，有事您喊我。',
  '，您看可以吗？',
  '哦。',
  '，谢谢您。',
  '，拍下就给您留着。',
  '。',
  '呢，慢慢看。',
];

export const TAGS = list(
  '参数 用法 清洁 安装 配件 规格 对比 材料 故障 售前问答 补件 送货 礼盒 老客 复购 爆款 新品 清仓 会员 定制',
);

export const ENGLISH_PRODUCTS = [
  'thermos',
  'mattress',
  'rice cooker',
  'earbuds',
  'phone case',
  'desk lamp',
  'suitcase',
  'raincoat',
  'sneakers',
  'yoga mat',
  'tent',
  'keyboard',
];

export const ENGLISH_ASPECTS: readonly (readonly [string, string])[] = [
  ['is it waterproof', 'splashes are fine, but please do not soak it'],
  ['washing', 'a gentle cycle at {n} degrees in a laundry bag works well'],
  ['weight limit', 'it carries {n} pounds when the load is spread evenly'],
  ['battery life', 'a full charge lasts about {n} hours'],
  ['smell of new goods', 'airing it for {n} days takes the smell away'],
  ['assembly', 'there are {n} steps in the leaflet and all tools are in the box'],
  ['spare screws', 'they sit inside the last piece of foam'],
  ['age range', 'it is meant for children over {n}'],
];

export const ENGLISH_FILLERS = [
  'Photo {n} of the listing shows it best.',
  'Regular customers get {n} off this week.',
  'The courier usually needs {n} days.',
  'Spare parts are sold separately.',
  'Keep the card in the lid, it is your proof of purchase.',
  'Measure the spot first and leave some room.',
];
