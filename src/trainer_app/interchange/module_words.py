"""The words of module sheets, in six languages: their headings, and what stands in their cells.

A heading is compared whole and in its parts. The language of a text column is named in its heading
("Title (Khmer)"), or told by the letters of its texts.
"""

from __future__ import annotations

from typing import Final

from trainer_app.domain.curriculum import Delivery, Level
from trainer_app.domain.languages import Language

CODE, MINUTES, HOURS, LEVELS, DELIVERY = "code", "minutes", "hours", "levels", "delivery"
PREREQUISITES, RATIO = "prerequisites", "participants_per_trainer"
EQUIPMENT, MANDATORY, PART = "equipment", "mandatory", "part"
TITLE, AIM, OBJECTIVES, OUTLINE = "title", "aim", "objectives", "outline"

_E, _M, _K, _L, _T, _V = (
    Language.ENGLISH,
    Language.BURMESE,
    Language.KHMER,
    Language.LAO,
    Language.THAI,
    Language.VIETNAMESE,
)

HEADINGS: Final[dict[str, dict[Language, tuple[str, ...]]]] = {
    CODE: {
        _E: ("code", "module code", "code of module", "module no", "module number", "module id",
             "no. of module"),
        _V: ("mã", "mã học phần", "mã mô-đun", "mã môn", "mã bài", "mã số"),
        _T: ("รหัส", "รหัสหน่วยการเรียนรู้", "รหัสหน่วย", "รหัสวิชา", "รหัสโมดูล"),
        _L: ("ລະຫັດ", "ລະຫັດໂມດູນ", "ລະຫັດວິຊາ"),
        _K: ("កូដ", "លេខកូដ", "កូដម៉ូឌុល", "លេខកូដម៉ូឌុល", "លេខម៉ូឌុល"),
        _M: ("ကုဒ်", "ကုဒ်နံပါတ်", "သင်ရိုးပိုင်းကုဒ်", "သင်ရိုးကုဒ်", "သင်ရိုးပိုင်းအမှတ်"),
    },
    TITLE: {
        _E: ("title", "module title", "title of module", "name of module", "module name", "topic",
             "subject", "name"),
        _V: ("tên", "tên học phần", "tên mô-đun", "tên môn học", "tên bài", "tiêu đề", "chủ đề"),
        _T: ("ชื่อ", "ชื่อหน่วยการเรียนรู้", "ชื่อหน่วย", "ชื่อวิชา", "ชื่อเรื่อง", "หัวข้อ", "หัวข้อวิชา"),
        _L: ("ຊື່", "ຊື່ໂມດູນ", "ຊື່ວິຊາ", "ຫົວຂໍ້"),
        _K: ("ចំណងជើង", "ចំណងជើងម៉ូឌុល", "ឈ្មោះ", "ឈ្មោះម៉ូឌុល", "ប្រធានបទ"),
        _M: ("ခေါင်းစဉ်", "အမည်", "သင်ရိုးပိုင်းအမည်", "သင်ရိုးပိုင်းခေါင်းစဉ်", "သင်ခန်းစာခေါင်းစဉ်"),
    },
    AIM: {
        _E: ("aim", "aims", "goal", "purpose", "overall aim", "aim of module", "overall objective"),
        _V: ("mục đích", "mục tiêu chung"),
        _T: ("จุดมุ่งหมาย", "เป้าหมาย", "ความมุ่งหมาย", "วัตถุประสงค์ทั่วไป"),
        _L: ("ຈຸດມຸ່ງໝາຍ", "ເປົ້າໝາຍ", "ຈຸດປະສົງລວມ"),
        _K: ("គោលបំណង", "គោលដៅ", "គោលបំណងរួម"),
        _M: ("ရည်ရွယ်ချက်", "ပန်းတိုင်"),
    },
    OBJECTIVES: {
        _E: ("objectives", "objective", "learning objectives", "specific objectives",
             "learning outcomes", "outcomes"),
        _V: ("mục tiêu", "mục tiêu học tập", "mục tiêu cụ thể", "kết quả học tập"),
        _T: ("วัตถุประสงค์", "วัตถุประสงค์การเรียนรู้", "จุดประสงค์", "จุดประสงค์การเรียนรู้", "ผลการเรียนรู้"),
        _L: ("ຈຸດປະສົງ", "ວັດຖຸປະສົງ", "ຈຸດປະສົງການຮຽນຮູ້", "ຜົນການຮຽນຮູ້"),
        _K: ("វត្ថុបំណង", "វត្ថុបំណងសិក្សា", "វត្ថុបំណងជាក់លាក់", "លទ្ធផលសិក្សា"),
        _M: ("သင်ယူမှုရည်ရွယ်ချက်", "သင်ယူမှုရည်ရွယ်ချက်များ", "ရည်မှန်းချက်", "ရည်မှန်းချက်များ",
             "သင်ယူမှုရည်မှန်းချက်များ", "သင်ယူမှုရလဒ်များ"),
    },
    OUTLINE: {
        _E: ("outline", "content", "contents", "module outline", "content outline", "topics",
             "syllabus"),
        _V: ("đề cương", "nội dung", "dàn bài", "nội dung chính"),
        _T: ("โครงร่าง", "เนื้อหา", "โครงร่างเนื้อหา", "สาระสำคัญ"),
        _L: ("ໂຄງຮ່າງ", "ເນື້ອໃນ", "ໂຄງຮ່າງເນື້ອໃນ"),
        _K: ("គ្រោង", "គ្រោងមេរៀន", "ខ្លឹមសារ", "មាតិកា"),
        _M: ("အကြောင်းအရာ", "သင်ရိုးအကျဉ်း", "မာတိကာ", "အကြောင်းအရာများ"),
    },
    MINUTES: {
        _E: ("minutes", "min", "mins", "duration", "length", "time", "duration in minutes"),
        _V: ("phút", "số phút", "thời lượng", "thời gian"),
        _T: ("นาที", "จำนวนนาที", "ระยะเวลา", "เวลา"),
        _L: ("ນາທີ", "ຈຳນວນນາທີ", "ໄລຍະເວລາ", "ເວລາ"),
        _K: ("នាទី", "ចំនួននាទី", "រយៈពេល", "ថិរវេលា"),
        _M: ("မိနစ်", "ကြာချိန်", "အချိန်", "သင်ကြားချိန်"),
    },
    HOURS: {
        _E: ("hours", "hour", "hrs", "number of hours", "teaching hours", "contact hours",
             "duration in hours"),
        _V: ("giờ", "số giờ", "số giờ học"),
        _T: ("ชั่วโมง", "จำนวนชั่วโมง", "ชม"),
        _L: ("ຊົ່ວໂມງ", "ຈຳນວນຊົ່ວໂມງ"),
        _K: ("ម៉ោង", "ចំនួនម៉ោង"),
        _M: ("နာရီ", "သင်ကြားနာရီ", "နာရီအရေအတွက်"),
    },
    LEVELS: {
        _E: ("level", "levels", "target group", "target level", "audience", "officers", "for whom"),
        _V: ("cấp", "cấp bậc", "trình độ", "đối tượng", "cấp độ"),
        _T: ("ระดับ", "กลุ่มเป้าหมาย", "ระดับเจ้าหน้าที่"),
        _L: ("ລະດັບ", "ກຸ່ມເປົ້າໝາຍ"),
        _K: ("កម្រិត", "ក្រុមគោលដៅ", "ថ្នាក់"),
        _M: ("အဆင့်", "ပစ်မှတ်အုပ်စု", "အဆင့်များ"),
    },
    DELIVERY: {
        _E: ("delivery", "delivery kind", "kind", "kind of delivery", "type", "method",
             "delivery method", "teaching method", "mode of delivery"),
        _V: ("hình thức", "phương pháp", "hình thức giảng dạy", "phương pháp giảng dạy"),
        _T: ("รูปแบบ", "วิธีการสอน", "รูปแบบการสอน", "วิธีสอน"),
        _L: ("ຮູບແບບ", "ວິທີສອນ", "ຮູບແບບການສອນ", "ວິທີການສອນ"),
        _K: ("ទម្រង់", "វិធីបង្រៀន", "ទម្រង់បង្រៀន", "វិធីសាស្ត្របង្រៀន"),
        _M: ("သင်ကြားပုံ", "သင်ကြားနည်း", "ပုံစံ", "သင်ကြားမှုပုံစံ"),
    },
    PREREQUISITES: {
        _E: ("prerequisites", "prerequisite", "prior modules", "earlier modules", "requires",
             "after", "builds on"),
        _V: ("điều kiện tiên quyết", "học phần tiên quyết", "học trước", "học phần học trước"),
        _T: ("วิชาบังคับก่อน", "หน่วยที่ต้องเรียนก่อน", "ต้องเรียนก่อน"),
        _L: ("ໂມດູນທີ່ຕ້ອງຮຽນກ່ອນ", "ຕ້ອງຮຽນກ່ອນ", "ເງື່ອນໄຂກ່ອນຮຽນ"),
        _K: ("ម៉ូឌុលត្រូវរៀនមុន", "លក្ខខណ្ឌតម្រូវ", "ត្រូវរៀនមុន"),
        _M: ("ကြိုတင်သင်ရမည့် သင်ရိုးပိုင်း", "ကြိုတင်လိုအပ်ချက်", "အရင်သင်ရမည့်အပိုင်း"),
    },
    RATIO: {
        _E: ("ratio", "trainer ratio", "ratio trainer",
             "participants per trainer", "trainer-participant ratio",
             "participants a trainer", "trainees per trainer", "max participants per trainer"),
        _V: ("tỷ lệ", "tỉ lệ", "số học viên mỗi giảng viên", "học viên/giảng viên"),
        _T: ("อัตราส่วน", "ผู้เข้ารับการฝึกอบรมต่อวิทยากร", "อัตราส่วนวิทยากร"),
        _L: ("ອັດຕາສ່ວນ", "ຜູ້ເຂົ້າຝຶກອົບຮົມຕໍ່ຄູຝຶກ"),
        _K: ("សមាមាត្រ", "សិក្ខាកាមក្នុងគ្រូឧទ្ទេសម្នាក់", "អនុបាត"),
        _M: ("အချိုး", "နည်းပြတစ်ဦးလျှင် သင်တန်းသား", "နည်းပြအချိုး"),
    },
    EQUIPMENT: {
        _E: ("equipment", "materials needed", "equipment needed", "resources", "equipment list"),
        _V: ("thiết bị", "trang thiết bị", "phương tiện"),
        _T: ("อุปกรณ์", "เครื่องมือ", "อุปกรณ์ที่ใช้"),
        _L: ("ອຸປະກອນ", "ເຄື່ອງມື"),
        _K: ("ឧបករណ៍", "សម្ភារៈ", "ឧបករណ៍ត្រូវការ"),
        _M: ("ပစ္စည်းကိရိယာ", "ကိရိယာ", "လိုအပ်သောပစ္စည်း"),
    },
    MANDATORY: {
        _E: ("mandatory", "compulsory", "mandatory or elective", "required", "status of module",
             "mandatory/elective"),
        _V: ("bắt buộc", "bắt buộc/tự chọn", "tính chất"),
        _T: ("บังคับ", "บังคับ/เลือก", "บังคับหรือเลือก"),
        _L: ("ບັງຄັບ", "ບັງຄັບ/ເລືອກ"),
        _K: ("កំហិត", "កាតព្វកិច្ច", "កំហិត/ជ្រើសរើស"),
        _M: ("မဖြစ်မနေ", "မဖြစ်မနေ/ရွေးချယ်", "မသင်မနေရ"),
    },
    PART: {
        _E: ("part", "section", "block", "unit", "chapter", "part of the curriculum"),
        _V: ("phần", "chương", "khối"),
        _T: ("ส่วน", "ส่วนที่", "ภาค", "หมวด"),
        _L: ("ພາກ", "ໝວດ", "ພາກທີ"),
        _K: ("ផ្នែក", "ជំពូក", "ផ្នែកទី"),
        _M: ("အပိုင်း", "အခန်း", "အပိုင်းခွဲ"),
    },
}  # fmt: skip

BARE: Final[dict[str, tuple[str, ...]]] = {
    CODE: ("no", "number", "#", "nr", "stt", "số", "ลำดับ", "ที่", "ລຳດັບ", "ល.រ", "លរ", "စဉ်"),
    TITLE: ("module", "modules", "học phần", "mô-đun", "หน่วยการเรียนรู้", "โมดูล", "ໂມດູນ", "ម៉ូឌុល",
            "သင်ရိုးပိုင်း"),
}  # fmt: skip
"""Headings that name a column only where no other does."""

LANGUAGES: Final[dict[Language, tuple[str, ...]]] = {
    _E: ("english", "eng", "en", "tiếng anh", "ภาษาอังกฤษ", "อังกฤษ", "ພາສາອັງກິດ", "ອັງກິດ",
         "ភាសាអង់គ្លេស", "អង់គ្លេស", "អង្គ្លេស", "အင်္ဂလိပ်ဘာသာ", "အင်္ဂလိပ်"),
    _M: ("burmese", "myanmar", "my", "tiếng miến điện", "tiếng myanmar", "ภาษาพม่า", "พม่า",
         "ภาษาเมียนมา", "เมียนมา", "ພາສາມຽນມາ", "ມຽນມາ", "ພາສາພະມ້າ", "ພະມ້າ", "ភាសាភូមា", "ភូមា",
         "ភាសាមីយ៉ាន់ម៉ា", "မြန်မာဘာသာ", "မြန်မာ"),
    _K: ("khmer", "cambodian", "km", "tiếng khmer", "tiếng campuchia", "ภาษาเขมร", "เขมร",
         "ภาษากัมพูชา", "กัมพูชา", "ພາສາຂະແມ", "ຂະແມ", "ພາສາຂະເໝນ", "ຂະເໝນ", "ພາສາກຳປູເຈຍ",
         "ភាសាខ្មែរ", "ខ្មែរ", "ခမာဘာသာ", "ခမာ", "ကမ္ဘောဒီးယား"),
    _L: ("lao", "laotian", "lo", "tiếng lào", "ภาษาลาว", "ลาว", "ພາສາລາວ", "ລາວ", "ភាសាឡាវ",
         "ឡាវ", "လာအိုဘာသာ", "လာအို"),
    _T: ("thai", "th", "tiếng thái", "ภาษาไทย", "ไทย", "ພາສາໄທ", "ໄທ", "ភាសាថៃ", "ថៃ",
         "ထိုင်းဘာသာ", "ထိုင်း"),
    _V: ("vietnamese", "viet", "vi", "vn", "tiếng việt", "ภาษาเวียดนาม", "เวียดนาม", "ພາສາຫວຽດນາມ",
         "ພາສາຫວຽດ", "ຫວຽດນາມ", "ຫວຽດ", "ភាសាវៀតណាម", "វៀតណាម", "ဗီယက်နမ်ဘာသာ", "ဗီယက်နမ်"),
}  # fmt: skip

DELIVERIES: Final[dict[Delivery, tuple[str, ...]]] = {
    Delivery.PRACTICAL_EXERCISE: (
        "practical_exercise", "practical exercise", "practical", "exercise", "workshop",
        "group work", "bài tập thực hành", "thực hành", "การฝึกภาคปฏิบัติ", "ภาคปฏิบัติ", "ปฏิบัติ",
        "ການຝຶກປະຕິບັດ", "ພາກປະຕິບັດ", "ປະຕິບັດ", "លំហាត់អនុវត្ត", "អនុវត្ត",
        "လက်တွေ့လေ့ကျင့်ခန်း", "လက်တွေ့",
    ),
    Delivery.MOCK_OPERATION: (
        "mock_operation", "mock operation", "simulation", "field exercise", "scenario",
        "diễn tập", "tình huống giả định", "การฝึกจำลองสถานการณ์", "จำลองสถานการณ์", "ปฏิบัติการจำลอง",
        "ປະຕິບັດການຈຳລອງ", "ການຈຳລອງ", "ប្រតិបត្តិការសាកល្បង", "ការធ្វើសមយុទ្ធ",
        "စစ်ဆင်ရေးသရုပ်ပြ", "သရုပ်ပြစစ်ဆင်ရေး",
    ),
    Delivery.VISIT: (
        "visit", "study visit", "field visit", "site visit", "tham quan", "khảo sát thực tế",
        "ทัศนศึกษา", "ศึกษาดูงาน", "ດູງານ", "ທັດສະນະສຶກສາ", "ទស្សនកិច្ច", "ដំណើរទស្សនកិច្ច",
        "လေ့လာရေးခရီး",
    ),
    Delivery.ASSESSMENT: (
        "assessment", "test", "exam", "examination", "kiểm tra", "đánh giá", "การประเมิน",
        "ประเมินผล", "การทดสอบ", "ການປະເມີນ", "ການທົດສອບ",
         "ការវាយតម្លៃ", "តេស្ត", "စစ်ဆေးအကဲဖြတ်ခြင်း", "စာမေးပွဲ",
    ),
    Delivery.LECTURE: (
        "lecture", "presentation", "theory", "classroom", "bài giảng", "giảng bài", "lý thuyết",
        "การบรรยาย", "บรรยาย", "ทฤษฎี", "ການບັນຍາຍ", "ບັນຍາຍ", "ທິດສະດີ", "បាឋកថា", "ការបង្រៀន",
        "ទ្រឹស្តី", "ဟောပြောပို့ချခြင်း", "ပို့ချချက်", "သီအိုရီ",
    ),
}  # fmt: skip

LEVEL_WORDS: Final[dict[Level, tuple[str, ...]]] = {
    Level.MID_RANKING: (
        "mid_ranking", "mid-ranking", "mid ranking", "middle", "mid", "mid-level", "m",
        "trung cấp", "cấp trung", "ระดับกลาง", "กลาง", "ລະດັບກາງ", "ກາງ", "កម្រិតមធ្យម", "មធ្យម",
        "အလယ်အလတ်", "အလယ်အလတ်အဆင့်",
    ),
    Level.JUNIOR: (
        "junior", "j", "basic", "entry", "sơ cấp", "cấp cơ sở", "ระดับต้น", "ต้น", "ชั้นผู้น้อย",
        "ລະດັບຕົ້ນ", "ຕົ້ນ", "កម្រិតទាប", "ទាប", "ថ្នាក់ទាប", "အငယ်တန်း", "အောက်ခြေအဆင့်",
    ),
    Level.SENIOR: (
        "senior", "s", "high", "command", "cao cấp", "cấp cao", "ระดับสูง", "สูง", "ชั้นผู้ใหญ่",
        "ລະດັບສູງ", "ສູງ", "កម្រិតខ្ពស់", "ខ្ពស់", "ជាន់ខ្ពស់", "အကြီးတန်း", "အထက်တန်းအဆင့်",
    ),
}  # fmt: skip

ALL_LEVELS: Final = frozenset(
    {
        "all", "all levels", "every level", "mọi cấp", "tất cả", "tất cả các cấp", "ทุกระดับ",
        "ทั้งหมด", "ທຸກລະດັບ", "ທັງໝົດ", "គ្រប់កម្រិត", "ទាំងអស់", "အားလုံး", "အဆင့်အားလုံး",
    }
)  # fmt: skip

YES: Final = frozenset(
    {
        "yes", "y", "x", "true", "1", "mandatory", "compulsory", "required", "core", "✓",
        "có", "bắt buộc", "ใช่", "บังคับ", "ແມ່ນ", "ບັງຄັບ", "បាទ", "កំហិត", "កាតព្វកិច្ច",
        "ဟုတ်", "မဖြစ်မနေ", "မသင်မနေရ",
    }
)  # fmt: skip
NO: Final = frozenset(
    {
        "no", "n", "false", "0", "elective", "optional", "không", "tự chọn", "ไม่", "ไม่ใช่", "เลือก",
        "วิชาเลือก", "ບໍ່", "ເລືອກ", "ទេ", "ជ្រើសរើស", "ស្រេចចិត្ត", "မဟုတ်", "ရွေးချယ်", "စိတ်ကြိုက်",
    }
)  # fmt: skip

HOUR_WORDS: Final = (
    "hours", "hour", "hrs", "hr", "h", "giờ", "tiếng", "ชั่วโมง", "ชม", "ຊົ່ວໂມງ", "ຊມ", "ម៉ោង", "နာရီ",
)  # fmt: skip
MINUTE_WORDS: Final = (
    "minutes", "minute", "mins", "min", "m", "phút", "นาที", "น", "ນາທີ", "នាទី", "မိနစ်",
)  # fmt: skip

NONE_WORDS: Final = frozenset(
    {"none", "no", "nil", "n/a", "không", "ไม่มี", "ບໍ່ມີ", "គ្មាន", "မရှိ"}
)  # fmt: skip

TOTALS: Final = (
    "total", "sum", "tổng", "cộng", "รวม", "ລວມ", "សរុប", "စုစုပေါင်း", "ပေါင်း",
)  # fmt: skip
