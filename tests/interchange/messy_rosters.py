"""Invented nomination files as senders make them, with what a reader has to find in them.

The headings are what people write, not the reader's own list: some of them it has never seen.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time

from hypothesis import strategies as st
from openpyxl import Workbook

from trainer_app.domain.languages import Language

EN, MY, KM, LO, TH, VI = (
    Language.ENGLISH,
    Language.BURMESE,
    Language.KHMER,
    Language.LAO,
    Language.THAI,
    Language.VIETNAMESE,
)
FIELDS = ("name", "sex", "birth_date", "phone", "email", "id_number", "rank", "agency")

HEADINGS = {
    EN: {
        "name": ["Full Name", "Name of trainee", "Officer's name", "PARTICIPANT NAME", "Trainee"],
        "sex": ["Sex", "Gender (Male/Female)", "M / F"],
        "birth_date": ["Date of Birth (DD/MM/YYYY)", "D.O.B. (dd/mm/yyyy)"],
        "phone": ["Mobile No.", "Telephone / Mobile", "WhatsApp number", "Reachable at"],
        "email": ["E-mail", "Official email", "Electronic contact"],
        "id_number": ["Badge Number", "ID card number", "Passport No."],
        "rank": ["Rank", "Rank/Grade"],
        "agency": ["Agency", "Employing agency", "Name of agency"],
    },
    VI: {
        "name": ["Họ và tên", "HỌ TÊN", "Họ và tên người được cử", "Ho va ten"],
        "sex": ["Giới tính", "Nam/Nữ", "Phái"],
        "birth_date": ["Ngày sinh", "Ngày, tháng, năm sinh", "NTNS"],
        "phone": ["Điện thoại", "SĐT", "Số máy"],
        "email": ["Email", "Địa chỉ thư điện tử", "Liên lạc qua mạng"],
        "id_number": ["Số CCCD", "CMND/CCCD"],
        "rank": ["Cấp bậc", "Cấp bậc hàm"],
        "agency": ["Đơn vị công tác", "Cơ quan", "Đơn vị cử đi học"],
    },
    TH: {
        "name": ["ชื่อ-สกุล", "ยศ ชื่อ-สกุล", "ชื่อ-สกุล ผู้เข้ารับการอบรม"],
        "sex": ["เพศ", "เพศ (ชาย/หญิง)"],
        "birth_date": ["วันเกิด", "วัน/เดือน/ปีเกิด"],
        "phone": ["โทรศัพท์", "เบอร์ติดต่อ", "ช่องทางติดต่อ"],
        "email": ["อีเมล", "E-mail"],
        "id_number": ["เลขบัตรประชาชน", "เลขประจำตัวข้าราชการ"],
        "rank": ["ยศ", "ชั้นยศ"],
        "agency": ["สังกัด", "หน่วยงานต้นสังกัด"],
    },
    LO: {
        "name": ["ຊື່ ແລະ ນາມສະກຸນ", "ຊື່ ແລະ ນາມສະກຸນ ພະນັກງານ"],
        "sex": ["ເພດ", "ເພດ (ຊ/ຍ)"],
        "birth_date": ["ວັນເດືອນປີເກີດ", "ວັນ, ເດືອນ, ປີເກີດ"],
        "phone": ["ເບີໂທ", "ໂທລະສັບມືຖື", "ຊ່ອງທາງຕິດຕໍ່"],
        "email": ["ອີເມວ", "ທີ່ຢູ່ອີເມວ"],
        "id_number": ["ເລກບັດປະຈໍາຕົວ", "ເລກທີບັດ"],
        "rank": ["ຊັ້ນ", "ຍົດຊັ້ນ"],
        "agency": ["ພາກສ່ວນ", "ບ່ອນເຮັດວຽກ"],
    },
    KM: {
        "name": ["គោត្តនាម និងនាម", "ឈ្មោះមន្ត្រី", "ឈ្មោះ"],
        "sex": ["ភេទ", "ភេទ (ប/ស)"],
        "birth_date": ["ថ្ងៃខែឆ្នាំកំណើត", "ថ្ងៃ-ខែ-ឆ្នាំកំណើត"],
        "phone": ["លេខទូរស័ព្ទ", "លេខទំនាក់ទំនង"],
        "email": ["អ៊ីមែល", "អុីមែល"],
        "id_number": ["អត្តលេខ", "លេខអត្តសញ្ញាណប័ណ្ណ"],
        "rank": ["ឋានន្តរស័ក្តិ", "ឋានៈ"],
        "agency": ["អង្គភាព", "មន្ទីរ"],
    },
    MY: {
        "name": ["အမည်", "ဝန်ထမ်းအမည်", "တက်ရောက်သူအမည်"],
        "sex": ["ကျား/မ", "လိင်"],
        "birth_date": ["မွေးသက္ကရာဇ်", "မွေးဖွားသည့်ရက်စွဲ"],
        "phone": ["ဖုန်းနံပါတ်", "ဆက်သွယ်ရန် ဖုန်းနံပါတ်"],
        "email": ["အီးမေးလ်", "Email"],
        "id_number": ["မှတ်ပုံတင်အမှတ်", "ကိုယ်ပိုင်အမှတ်"],
        "rank": ["ရာထူး", "အဆင့်"],
        "agency": ["ဌာန", "တာဝန်ကျဌာန"],
    },
}
SURNAMES = {
    EN: ["Santos", "Reyes", "Bautista", "Villanueva", "Del Rosario"],
    VI: ["Nguyễn Văn", "Trần Thị", "Lê Quang", "Đặng Hữu", "Phạm Minh"],
    TH: ["สมชาย", "กมลวรรณ", "ธีรภัทร", "สุกัญญา", "อนุชา"],
    LO: ["ສົມສັກ", "ບຸນມີ", "ວັນນະ", "ຄຳແສງ", "ດາລາ"],
    KM: ["សុខ", "ចាន់", "ហេង", "លី", "គឹម"],
    MY: ["အောင်ကျော်", "သန္တာ", "မြတ်မင်း", "ဇော်လင်း", "ခင်စန္ဒာ"],
}
GIVEN = {
    EN: ["Maria", "Jose", "Althea", "Ramon", "Liza", "Noel"],
    VI: ["Hùng", "Huệ", "Lan", "Yến", "Quân", "Thắng"],
    TH: ["ใจดี", "แก้วมณี", "ศรีสุข", "ทองคำ", "บุญมา", "วงศ์ไทย"],
    LO: ["ວົງໄຊ", "ພົມມະຈັນ", "ສີສຸລາດ", "ແກ້ວມະນີ", "ໄຊຍະວົງ", "ຈັນທະລາ"],
    KM: ["ម៉ាលី", "ដារ៉ា", "សុភ័ក្ត្រ", "រតនា", "ពិសី", "វិចិត្រ"],
    MY: ["ဦး", "နိုင်", "ဝင်း", "ထွန်း", "မြင့်", "လှိုင်"],
}
RANKS = {
    EN: ["PLT", "PCPT", "PSSg"],
    VI: ["Trung úy", "Đại úy", "Thiếu tá"],
    TH: ["ร.ต.อ.", "พ.ต.ต.", "ด.ต."],
    LO: ["ຮ້ອຍໂທ", "ພັນຕີ"],
    KM: ["អនុសេនីយ៍ឯក", "វរសេនីយ៍ត្រី"],
    MY: ["ရဲအုပ်", "ဒုရဲအုပ်"],
}
AGENCIES = {
    EN: ["Bureau of Customs", "National Police"],
    VI: ["Công an tỉnh Nghệ An", "Cục Hải quan"],
    TH: ["กรมศุลกากร", "ตำรวจภูธรภาค 5"],
    LO: ["ກົມຕຳຫຼວດ", "ກົມພາສີ"],
    KM: ["អគ្គស្នងការដ្ឋាននគរបាល", "គយ"],
    MY: ["မြန်မာနိုင်ငံရဲတပ်ဖွဲ့", "အကောက်ခွန်ဦးစီးဌာန"],
}
SEXES = {
    EN: [("M", "male"), ("Female", "female"), ("f.", "female"), ("", "unspecified")],
    VI: [("Nam", "male"), ("Nữ", "female"), ("nữ", "female"), ("", "unspecified")],
    TH: [("ชาย", "male"), ("หญิง", "female"), ("ญ", "female"), ("", "unspecified")],
    LO: [("ຊາຍ", "male"), ("ຍິງ", "female"), ("", "unspecified")],
    KM: [("ប្រុស", "male"), ("ស្រី", "female"), ("ស", "female"), ("", "unspecified")],
    MY: [("ကျား", "male"), ("မ", "female"), ("", "unspecified")],
}
TITLES = {
    EN: "LIST OF NOMINEES",
    VI: "DANH SÁCH HỌC VIÊN",
    TH: "บัญชีผู้เข้ารับการฝึกอบรม",
    LO: "ບັນຊີຜູ້ເຂົ້າຝຶກອົບຮົມ",
    KM: "បញ្ជីសិក្ខាកាម",
    MY: "သင်တန်းသားစာရင်း",
}
TOTALS = {EN: "Total", VI: "Tổng cộng", TH: "รวม", LO: "ລວມ", KM: "សរុប", MY: "စုစုပေါင်း"}
NUMBERS = {EN: "No.", VI: "STT", TH: "ลำดับ", LO: "ລ/ດ", KM: "ល.រ", MY: "စဉ်"}
REMARKS = {EN: "Remarks", VI: "Ghi chú", TH: "หมายเหตุ", LO: "ໝາຍເຫດ", KM: "ផ្សេងៗ", MY: "မှတ်ချက်"}
_DIGITS = {MY: 0x1040, KM: 0x17E0, LO: 0x0ED0, TH: 0x0E50}
_OFFSET = 543  # years of the Buddhist era


@dataclass(frozen=True)
class Person:
    """Somebody in a file; `typed` is how the cells say it."""

    name: str
    sex: str
    born: date
    phone: str
    email: str
    id_number: str
    rank: str
    agency: str
    typed: tuple[object, ...]


@dataclass(frozen=True)
class MessyFile:
    """The rows of a sheet as they are typed, and who is in it."""

    language: Language
    rows: tuple[tuple[object, ...], ...]
    people: tuple[Person, ...]
    first_row: int  # of the people, from 1

    def as_xlsx(self) -> bytes:
        """A workbook of one sheet."""
        book, raw = Workbook(), io.BytesIO()
        for row in self.rows:
            book.active.append([None if value == "" else value for value in row])
        book.save(raw)
        return raw.getvalue()

    def as_csv(self) -> bytes:
        """Text with commas, as a program exports it."""
        raw = io.StringIO()
        writer = csv.writer(raw)
        for row in self.rows:
            said = [v.date().isoformat() if isinstance(v, datetime) else v for v in row]
            writer.writerow(said)
        return raw.getvalue().encode("utf-8-sig")


def native(text, language):
    """In the digits of the language."""
    zero = _DIGITS.get(language)
    return (
        text if zero is None else "".join(chr(zero + int(c)) if c.isdecimal() else c for c in text)
    )


@st.composite
def people(draw, language, count):
    """So many, each with a name and numbers of one's own."""
    found = []
    for n in range(count):
        name = f"{draw(st.sampled_from(SURNAMES[language]))} {GIVEN[language][n % 6]}"
        if language is MY:
            name = name.replace(" ", "")
        born = draw(st.dates(date(1955, 1, 1), date(2003, 12, 31)))
        typed_sex, sex = draw(st.sampled_from(SEXES[language]))
        phone = f"09{draw(st.integers(10_000_000, 99_999_999))}"
        email = f"{chr(97 + n)}{draw(st.integers(1, 99))}@police.example"
        number = f"{n}{draw(st.integers(10_000_000, 99_999_999))}"
        rank = draw(st.sampled_from(RANKS[language]))
        agency = draw(st.sampled_from(AGENCIES[language]))
        typed = (
            draw(st.sampled_from([name, f" {name}  ", unicodedata.normalize("NFD", name)])),
            typed_sex,
            draw(typed_date(born, language)),
            draw(typed_phone(phone, language)),
            draw(st.sampled_from([email, email.upper(), f" {email}"])),
            number,
            rank,
            agency,
        )
        found.append(Person(name, sex, born, phone, email, number, rank, agency, typed))
    return found


@st.composite
def typed_date(draw, born, language):
    """A date cell, or day, month and year with any sign between, perhaps of the Buddhist era."""
    if draw(st.booleans()):
        return datetime.combine(born, time())
    year = born.year + (_OFFSET if language in {TH, LO} and draw(st.booleans()) else 0)
    sign = draw(st.sampled_from("/.-"))
    text = f"{born.day:02d}{sign}{born.month:02d}{sign}{year}"
    return native(text, language) if draw(st.booleans()) else text


@st.composite
def typed_phone(draw, phone, language):
    """With spaces or dashes, in native digits, or with a second number after it."""
    sign = draw(st.sampled_from(["", " ", "-", "."]))
    text = sign.join((phone[:3], phone[3:6], phone[6:]))
    text = native(text, language) if draw(st.booleans()) else text
    return f"{text} / {text}" if draw(st.integers(0, 5)) == 0 else text


@st.composite
def messy_files(draw):
    """A file of one language with its headings in any order and words."""
    language = draw(st.sampled_from(list(Language)))
    group = draw(people(language, draw(st.integers(2, 6))))
    order = draw(st.permutations(FIELDS))
    kept = [one for one in order if one == "name" or draw(st.integers(0, 6))]
    if len(kept) < 4:
        kept = list(order)
    words = {one: draw(st.sampled_from(HEADINGS[language][one])) for one in kept}
    columns = [FIELDS.index(one) for one in kept]
    numbered, remarked = draw(st.booleans()), draw(st.booleans())
    rows: list[tuple[object, ...]] = []
    if draw(st.booleans()):
        rows.append((TITLES[language],))
        rows += [()] * draw(st.integers(0, 2))
    heading = [words[one] for one in kept]
    rows.append(
        (
            *([NUMBERS[language]] if numbered else []),
            *heading,
            *([REMARKS[language]] if remarked else []),
        )
    )
    first_row = len(rows) + 1
    for n, person in enumerate(group, start=1):
        cells = [person.typed[at] for at in columns]
        rows.append((*([n] if numbered else []), *cells, *(["?"] if remarked else [])))
    if draw(st.booleans()):
        rows.append((f"{TOTALS[language]}: {len(group)}",))
    shown = tuple(_without(one, kept) for one in group)
    return MessyFile(language, tuple(rows), shown, first_row)


def _without(person, kept):
    """A person of whom the file says only this."""
    absent = {one: None for one in FIELDS if one not in kept}
    return Person(
        person.name,
        "unspecified" if "sex" in absent else person.sex,
        None if "birth_date" in absent else person.born,
        None if "phone" in absent else person.phone,
        None if "email" in absent else person.email,
        None if "id_number" in absent else person.id_number,
        None if "rank" in absent else person.rank,
        None if "agency" in absent else person.agency,
        person.typed,
    )
