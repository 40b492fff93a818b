"""The words by which columns of old certificate registers are named, in six languages.

A heading is compared whole and in its parts; names of people are found by the words of nomination
files. Kinds and void marks are found inside the cell's text.
"""

from __future__ import annotations

from typing import Final

from trainer_app.domain.certificate import CertificateKind

NUMBER, ISSUED, KIND, COURSE = "number", "issued_on", "kind", "course_title"
HANDED_ON, HANDED_TO, STATE = "handed_over_on", "handed_over_to", "state"

HEADINGS: Final[dict[str, tuple[str, ...]]] = {
    NUMBER: (
        "certificate no", "certificate number", "cert no", "cert. no", "cert number",
        "number of certificate", "certificate", "register number", "registration number",
        "registration no", "serial number", "number", "no. of certificate", "certificate id",
        "số chứng chỉ", "số hiệu", "số hiệu chứng chỉ", "số vào sổ", "số giấy chứng nhận",
        "số hiệu văn bằng", "số", "số cấp",
        "เลขที่ใบรับรอง", "เลขที่วุฒิบัตร", "เลขที่ประกาศนียบัตร", "เลขที่", "เลขที่เกียรติบัตร",
        "ເລກທີໃບຢັ້ງຢືນ", "ເລກທີ", "ເລກທີປະກາດ", "ເລກທີໃບປະກາດ",
        "លេខវិញ្ញាបនបត្រ", "លេខ", "លេខចុះបញ្ជី", "លេខលិខិតបញ្ជាក់",
        "လက်မှတ်အမှတ်", "အောင်လက်မှတ်အမှတ်", "လက်မှတ်နံပါတ်", "မှတ်ပုံတင်အမှတ်",
    ),
    ISSUED: (
        "date of issue", "issue date", "issued", "issued on", "date issued", "date",
        "date of certificate", "dated",
        "ngày cấp", "ngày ký", "ngày cấp chứng chỉ", "ngày",
        "ngày tháng năm cấp", "ngày, tháng, năm cấp",
        "วันที่ออก", "วันที่ออกใบรับรอง", "วันที่", "วันออกใบ", "ลงวันที่", "วันเดือนปีที่ออก",
        "ວັນທີອອກ", "ວັນທີ", "ວັນທີອອກໃບຢັ້ງຢືນ", "ລົງວັນທີ", "ວັນເດືອນປີທີ່ອອກ",
        "ថ្ងៃចេញ", "កាលបរិច្ឆេទចេញ", "ថ្ងៃខែឆ្នាំចេញ", "ថ្ងៃ ខែ ឆ្នាំចេញ", "ចុះថ្ងៃទី", "កាលបរិច្ឆេទ",
        "ထုတ်ပေးသည့်နေ့", "ထုတ်ပေးသည့်ရက်စွဲ", "ရက်စွဲ", "ထုတ်ပေးရက်",
    ),
    KIND: (
        "kind", "type", "type of certificate", "certificate type", "kind of certificate",
        "loại", "loại chứng chỉ",
        "ประเภท", "ชนิด", "ประเภทใบรับรอง",
        "ປະເພດ", "ຊະນິດ",
        "ប្រភេទ", "ប្រភេទវិញ្ញាបនបត្រ",
        "အမျိုးအစား", "လက်မှတ်အမျိုးအစား",
    ),
    COURSE: (
        "course", "course title", "training", "training course", "title of course", "programme",
        "name of course", "course name",
        "khóa học", "khoá học", "tên khóa học", "tên khoá học", "khóa đào tạo", "lớp",
        "หลักสูตร", "ชื่อหลักสูตร", "การอบรม",
        "ຫຼັກສູດ", "ຊື່ຫຼັກສູດ", "ການຝຶກອົບຮົມ",
        "វគ្គបណ្តុះបណ្តាល", "វគ្គសិក្សា", "វគ្គ", "ឈ្មោះវគ្គ",
        "သင်တန်း", "သင်တန်းအမည်",
    ),
    HANDED_ON: (
        "handed over", "handed over on", "date of hand-over", "received on", "date received",
        "collected on", "hand-over date",
        "ngày nhận", "ngày giao", "ngày phát",
        "วันที่รับ", "วันที่มอบ",
        "ວັນທີຮັບ", "ວັນທີມອບ",
        "ថ្ងៃទទួល", "ថ្ងៃប្រគល់",
        "လက်ခံသည့်နေ့", "ပေးအပ်သည့်နေ့",
    ),
    HANDED_TO: (
        "handed over to", "received by", "receiver", "collected by", "signature of receiver",
        "người nhận", "người nhận ký tên", "người nhận ký", "chữ ký người nhận", "ký nhận",
        "ผู้รับ", "ชื่อผู้รับ", "ลงชื่อผู้รับ", "ลายมือชื่อผู้รับ",
        "ຜູ້ຮັບ", "ລາຍເຊັນຜູ້ຮັບ",
        "អ្នកទទួល", "ហត្ថលេខាអ្នកទទួល",
        "လက်ခံသူ", "လက်ခံသူ လက်မှတ်",
    ),
    STATE: (
        "status", "state", "remark", "remarks", "note", "notes",
        "ghi chú", "tình trạng",
        "หมายเหตุ", "สถานะ",
        "ໝາຍເຫດ", "ສະຖານະ",
        "សម្គាល់", "ផ្សេងៗ", "ស្ថានភាព",
        "မှတ်ချက်", "အခြေအနေ",
    ),
}  # fmt: skip

KINDS: Final[tuple[tuple[CertificateKind, tuple[str, ...]], ...]] = (
    (
        CertificateKind.TRAINER_CERTIFICATION,
        ("trainer certification", "certified trainer", "chứng nhận giảng viên", "รับรองวิทยากร",
         "ຮັບຮອງຄູຝຶກ", "បញ្ជាក់គ្រូបង្គោល", "နည်းပြအသိအမှတ်ပြု"),
    ),
    (
        CertificateKind.TRAINING_OF_TRAINERS,
        ("training of trainers", "train the trainer", "train-the-trainer", "tot",
         "đào tạo giảng viên", "อบรมวิทยากร", "ฝึกอบรมวิทยากร", "ຝຶກອົບຮົມຄູຝຶກ",
         "បណ្តុះបណ្តាលគ្រូ", "ဆရာဖြစ်သင်တန်း"),
    ),
    (
        CertificateKind.PARTICIPATION,
        ("participation", "attendance", "tham dự", "tham gia", "เข้าร่วม", "ເຂົ້າຮ່ວມ", "ចូលរួម",
         "တက်ရောက်"),
    ),
    (
        CertificateKind.COMPLETION,
        ("completion", "completed", "hoàn thành", "สำเร็จ", "ສຳເລັດ", "បញ្ចប់", "ပြီးဆုံး",
         "ပြီးမြောက်"),
    ),
)  # fmt: skip

VOID: Final = (
    "void", "revoked", "cancelled", "canceled", "withdrawn", "invalid",
    "hủy", "huỷ", "thu hồi",
    "ยกเลิก", "เพิกถอน",
    "ຍົກເລີກ",
    "លុបចោល", "មោឃៈ", "ដកហូត",
    "ပယ်ဖျက်",
)  # fmt: skip

SERIAL: Final = ("no", "nr")
"""Headings that name the number only where nothing else does: mostly they count the lines."""

BARE: Final = frozenset(
    {"number", "certificate", "date", "số", "ngày", "เลขที่", "วันที่", "ເລກທີ", "ວັນທີ", "លេខ",
     "កាលបរិច្ឆេទ", "ထုတ်ပေးရက်", "ရက်စွဲ"}
)  # fmt: skip
"""Headings that name a column only where no other does."""

HAND_OVER: Final = frozenset(
    {
        "handed over", "hand-over", "hand over", "received", "receipt", "delivery", "collected",
        "signature",
        "giao nhận", "bàn giao", "nhận", "người nhận", "ký nhận",
        "การรับ", "การมอบ", "รับมอบ", "ผู้รับ", "การส่งมอบ",
        "ການຮັບ", "ການມອບ", "ຮັບ", "ການມອບຮັບ",
        "ការទទួល", "ការប្រគល់", "ប្រគល់", "ទទួល",
        "လက်ခံ", "လွှဲပြောင်း", "ပေးအပ်",
    }
)  # fmt: skip
"""Headings that stand above the day and the receiver of a hand-over."""

RECEIVERS: Final = frozenset(
    {
        "to", "by", "whom", "signature", "sign", "chữ ký", "ký", "ký tên",
        "ลายเซ็น", "ลงชื่อ", "ลายมือชื่อ",
        "ລາຍເຊັນ", "ហត្ថលេខា", "လက်မှတ်ထိုး",
    }
)  # fmt: skip
"""What stands below such a heading, besides a day."""

YES: Final = frozenset(
    {
        "yes", "y", "x", "ok", "done", "received", "handed over", "collected", "taken", "true",
        "given", "signed", "v",
        "có", "rồi", "đã nhận", "đã giao", "đã phát", "đã ký nhận", "đã ký",
        "ใช่", "รับแล้ว", "ได้รับแล้ว", "มอบแล้ว", "รับ",
        "ແມ່ນ", "ຮັບແລ້ວ", "ໄດ້ຮັບແລ້ວ", "ມອບແລ້ວ",
        "បាទ", "ទទួលហើយ", "បានទទួល", "បានប្រគល់", "បានទទួលហើយ",
        "ရပြီး", "လက်ခံပြီး", "ပေးပြီး", "ဟုတ်",
    }
)  # fmt: skip
"""What says that a paper was handed over, and no more."""

NOT_YET: Final = frozenset(
    {
        "no", "n", "not yet", "not received", "not collected", "pending", "in office", "false",
        "chưa", "chưa nhận", "chưa giao", "không",
        "ยัง", "ยังไม่รับ", "ยังไม่ได้รับ", "ไม่",
        "ຍັງ", "ຍັງບໍ່ໄດ້ຮັບ", "ຍັງບໍ່ຮັບ", "ບໍ່",
        "នៅ", "មិនទាន់", "មិនទាន់ទទួល", "ទេ",
        "မရသေး", "မလက်ခံရသေး", "မ",
    }
)  # fmt: skip
"""What says that a paper still waits."""

TOTALS: Final = (
    "total", "totals", "grand total", "subtotal", "sub-total", "sum", "number of certificates",
    "tổng", "tổng số", "tổng cộng", "cộng",
    "รวม", "รวมทั้งสิ้น", "รวมทั้งหมด", "ยอดรวม", "จำนวนรวม",
    "ລວມ", "ລວມທັງໝົດ", "ຈຳນວນທັງໝົດ",
    "សរុប", "សរុបរួម", "ចំនួនសរុប",
    "စုစုပေါင်း", "ပေါင်း",
)  # fmt: skip
"""How a line of a count begins."""

SIGNERS: Final = (
    "prepared by", "checked by", "approved by", "certified by", "signed", "signature", "seen by",
    "seen and approved", "verified by", "compiled by", "director", "the director", "registrar",
    "head of", "for the director", "done at", "stamp", "printed on", "page", "end of register",
    "người lập", "người lập biểu", "người lập sổ", "người kiểm tra", "người ký", "giám đốc",
    "hiệu trưởng", "thủ trưởng", "xác nhận", "ký tên", "phê duyệt", "trưởng phòng", "trang",
    "ผู้จัดทำ", "ผู้ตรวจสอบ", "ผู้อนุมัติ", "ผู้อำนวยการ", "ลงชื่อ", "ผู้รับรอง", "นายทะเบียน", "ลายมือชื่อ",
    "ຜູ້ສ້າງ", "ຜູ້ສະຫຼຸບ", "ຜູ້ກວດກາ", "ຜູ້ອະນຸມັດ", "ຜູ້ອຳນວຍການ", "ລາຍເຊັນ", "ຜູ້ຮັບຮອງ", "ຫົວໜ້າ",
    "អ្នករៀបចំ", "រៀបចំដោយ", "អ្នកត្រួតពិនិត្យ", "ត្រួតពិនិត្យដោយ", "នាយក", "ហត្ថលេខា", "បានឃើញ",
    "ធ្វើនៅ", "អនុម័តដោយ", "ប្រធាន",
    "ပြုစုသူ", "ရေးဆွဲသူ", "စစ်ဆေးသူ", "အတည်ပြုသူ", "ညွှန်ကြားရေးမှူး", "ကျောင်းအုပ်ကြီး", "လက်မှတ်ရေးထိုးသူ", "တာဝန်ခံ",
)  # fmt: skip
"""How a line of signatures begins; those below it are its names and titles."""
