"""The words of menus and hints, in both languages.

Rule of this file: no text of a menu stands anywhere else; the story's own texts are in ``scripts/``.
"""

from __future__ import annotations

import locale
import os
from datetime import datetime

_TEXTS: dict[str, tuple[str, str]] = {
    # title
    "continue": ("Continue", "이어서 하기"),
    "new_game": ("New game", "처음부터"),
    "load": ("Load", "불러오기"),
    "settings": ("Settings", "설정"),
    "help_lines": ("Help lines", "상담 전화"),
    "credits": ("Credits", "만든 사람들"),
    "quit": ("Quit", "끝내기"),
    "fan_work": ("An unofficial fan work. Free, and not for sale.", "비공식 팬 작품. 무료이며 판매하지 않습니다."),
    "endings_seen": ("Endings seen: {seen} of {all}", "본 엔딩: {all}개 중 {seen}개"),
    # first start
    "language_title": ("Language · 언어", "Language · 언어"),
    "before_you_begin": ("Before you begin", "시작하기 전에"),
    "go_on": ("Go on", "계속하기"),
    "details": ("Details", "자세히"),
    "about_this": ("About this work", "이 작품에 대하여"),
    "understood": ("Understood", "알겠습니다"),
    # pause
    "paused": ("Paused", "잠시 멈춤"),
    "resume": ("Back to the story", "이야기로 돌아가기"),
    "save": ("Save", "저장하기"),
    "history": ("History", "지난 대화"),
    "time_map": ("Time map", "시간 지도"),
    "skip_scene": ("Skip this scene", "이 장면 건너뛰기"),
    "to_title": ("To the title", "처음 화면으로"),
    # confirmation
    "yes": ("Yes", "네"),
    "no": ("No", "아니요"),
    "cancel": ("Cancel", "취소"),
    "ask_quit": ("Leave the game? What came since the last save is lost.",
                 "게임을 끝낼까요? 마지막 저장 이후의 진행은 사라집니다."),
    "ask_title": ("Go to the title? Your place is kept as an autosave.",
                  "처음 화면으로 갈까요? 지금 자리는 자동 저장됩니다."),
    "ask_overwrite": ("Save over this slot?", "이 칸에 덮어쓸까요?"),
    "ask_delete": ("Delete this save?", "이 저장을 지울까요?"),
    "ask_load": ("Load this save? What came since your last save is lost.",
                 "이 저장을 불러올까요? 마지막 저장 이후의 진행은 사라집니다."),
    "ask_jump": ("Go back to this moment, exactly as it was?", "그 순간으로, 그때 그대로 돌아갈까요?"),
    "ask_skip_scene": ("Skip this scene? You will read what happens in a sentence.",
                       "이 장면을 건너뛸까요? 내용은 한 문장으로 알려 드립니다."),
    # slots
    "saves_title_save": ("Save", "저장하기"),
    "saves_title_load": ("Load", "불러오기"),
    "slot_quick": ("Quick save", "빠른 저장"),
    "slot_auto": ("Autosave {n}", "자동 저장 {n}"),
    "slot_named": ("Slot {n}", "{n}번 칸"),
    "slot_empty": ("Empty", "비어 있음"),
    "slot_broken": ("Cannot be read", "읽을 수 없음"),
    "slot_kept": ("It is kept as it is.", "파일은 그대로 둡니다."),
    "auto_slow": ("Slow", "느리게"),
    "auto_calm": ("Calm", "느긋하게"),
    "auto_brisk": ("Brisk", "빠르게"),
    "auto_fast": ("Fast", "아주 빠르게"),
    "letters_second": ("{n} characters/s", "초당 {n}자"),
    "see_map": ("See the time map", "시간 지도 보기"),
    "played": ("Played {time}", "플레이 {time}"),
    "timeline_n": ("Timeline {n}", "시간선 {n}"),
    "hours": ("{h} h {m} min", "{h}시간 {m}분"),
    "minutes": ("{m} min", "{m}분"),
    "saved": ("Saved.", "저장했습니다."),
    "quick_saved": ("Quick save made.", "빠른 저장을 했습니다."),
    "save_failed": ("Could not save: {why}", "저장하지 못했습니다: {why}"),
    "no_quick": ("There is no quick save yet.", "아직 빠른 저장이 없습니다."),
    "loaded": ("Loaded.", "불러왔습니다."),
    # quick bar
    "bar_back": ("Back", "뒤로"),
    "bar_auto": ("Auto", "자동"),
    "bar_skip": ("Skip", "넘김"),
    "bar_log": ("Log", "기록"),
    "bar_save": ("Save", "저장"),
    "bar_map": ("Map", "지도"),
    "bar_menu": ("Menu", "메뉴"),
    "auto_on": ("Auto", "자동 진행"),
    "skip_on": ("Skipping read text", "읽은 글 넘기는 중"),
    "skip_all_on": ("Skipping all text", "모든 글 넘기는 중"),
    "skip_stopped": ("Not read yet: skipping has stopped.", "아직 읽지 않은 글이라 멈췄습니다."),
    "choose_keys": ("Choose with ↑ ↓ and Enter, or a number", "↑ ↓와 Enter, 또는 숫자로 고르기"),
    "choose_mouse": ("Click one to choose it", "눌러서 고르기"),
    "choose_pad": ("Choose with the D-pad and A", "십자키와 A로 고르기"),
    "thinking": ("thinking", "생각"),
    # walking
    "go_there": ("Go there", "그리로 가기"),
    "look": ("Look", "살펴보기"),
    "hot_spots": ("What is here", "둘러보기"),
    "hint_walk": ("Walk", "걷기"),
    "hint_run": ("Run", "뛰기"),
    "hint_menu": ("Menu", "메뉴"),
    "hint_on": ("Go on", "계속하기"),
    "hint_all": ("Show all", "모두 보기"),
    "hint_select": ("Choose", "고르기"),
    "hint_back": ("Back", "돌아가기"),
    "hint_move": ("Move", "움직이기"),
    "hint_adjust": ("Change", "바꾸기"),
    "hint_tabs": ("Pages", "쪽 넘기기"),
    "hint_scroll": ("Scroll", "넘겨 보기"),
    "hint_delete": ("Delete", "지우기"),
    "hint_jump": ("Go back to here", "여기로 돌아가기"),
    "nothing_to_see": ("Nothing stands out.", "눈에 띄는 것은 없다."),
    # devices
    "@click": ("Click", "클릭"),
    "@right_click": ("Right click", "오른쪽 클릭"),
    "@wheel": ("Wheel", "휠"),
    "@cross": ("D-pad", "십자키"),
    "@stick": ("Stick", "스틱"),
    # history
    "history_empty": ("Nothing has been said yet.", "아직 나눈 이야기가 없습니다."),
    "log_walk": ("Went there", "걸어갔다"),
    "log_slip": ("Time slips back", "시간을 거슬러"),
    "log_return": ("Back in the future", "다시 미래로"),
    "log_note": ("Content note", "내용 안내"),
    "log_skipped": ("Skipped", "건너뜀"),
    # settings
    "tab_text": ("Text", "글"),
    "tab_sound": ("Sound", "소리"),
    "tab_picture": ("Picture", "화면"),
    "tab_play": ("Play", "진행"),
    "set_language": ("Language", "언어"),
    "set_text_scale": ("Text size", "글자 크기"),
    "set_text_speed": ("Text speed", "글 속도"),
    "set_auto_speed": ("Auto speed", "자동 진행 속도"),
    "set_box_opacity": ("Text box opacity", "대화창 진하기"),
    "set_master": ("Everything", "전체 음량"),
    "set_music": ("Music", "음악"),
    "set_ambience": ("Surroundings", "주변 소리"),
    "set_effects": ("Sounds", "효과음"),
    "set_blips": ("Letters", "글자 소리"),
    "set_window_size": ("Window", "창 크기"),
    "set_fullscreen": ("Full screen", "전체 화면"),
    "set_smooth_scale": ("Scaling", "확대 방식"),
    "set_reduced_motion": ("Less motion", "움직임 줄이기"),
    "set_high_contrast": ("High contrast", "고대비"),
    "set_weather_amount": ("Rain and snow", "비와 눈"),
    "set_content_notes": ("Content notes", "내용 안내"),
    "set_skip_unread": ("Skip unread too", "안 읽은 글도 넘기기"),
    "set_hints": ("Key hints", "조작 도움말"),
    "on": ("On", "켬"),
    "off": ("Off", "끔"),
    "instant": ("At once", "한 번에"),
    "sharp": ("Sharp pixels", "또렷하게"),
    "smooth": ("Fill the window", "창에 맞게"),
    "no_sound": ("No sound device: the game is silent. Everything that matters is also in writing.",
                 "소리 장치가 없어 조용히 진행합니다. 중요한 소리는 모두 글로도 나옵니다."),
    "preview": ("Rain drums on the shelter roof. Shall we share it?", "빗방울이 지붕을 두드린다. 같이 쓸래?"),
    "done": ("Done", "완료"),
    # time
    "watch_left_0": ("Watch: no presses left", "시계: 더는 남지 않음"),
    "watch_left_1": ("Watch: 1 of 3 presses left", "시계: 세 번 중 한 번 남음"),
    "watch_left_2": ("Watch: 2 of 3 presses left", "시계: 세 번 중 두 번 남음"),
    "watch_left_3": ("Watch: all 3 presses left", "시계: 세 번 모두 남음"),
    "row_timeline": ("Timeline {n}", "시간선 {n}"),
    "row_first": ("First time", "처음의 시간"),
    "map_here": ("You are here", "지금 여기"),
    "map_lived": ("Lived this time", "이번에 지나온 곳"),
    "map_left": ("Another time", "다른 시간에 지나온 곳"),
    "map_slip": ("slip", "거슬러 감"),
    "map_return": ("return", "돌아옴"),
    "reckoning": ("What has become of it", "달라진 것들"),
    "reckoning_same": ("Nothing has changed.", "달라진 것이 없다."),
    "as_it_was": ("as it was", "그때 그대로"),
    "was": ("then", "그때"),
    "now": ("now", "지금"),
    "slot_ticker": ("Ticker", "자막 뉴스"),
    "slot_shelf": ("Shelf", "선반"),
    "slot_phone_book": ("Phone book", "전화번호부"),
    "slot_doorway": ("Doorway", "문간"),
    "slot_receipt": ("Receipt", "영수증"),
    "slot_comic": ("Trifle", "사소한 것"),
    "slot_person": ("Person", "사람"),
    # notes
    "note_title": ("Content note", "내용 안내"),
    "note_intro": ("The next scene has:", "다음 장면에는 이런 내용이 있습니다."),
    "note_read": ("Read the scene", "장면 보기"),
    "note_skip": ("Skip it, with a summary", "요약만 보고 건너뛰기"),
    "note_quiet": ("Don't ask again for this ({tags})", "이 내용은 다시 묻지 않기 ({tags})"),
    "set_quiet_notes": ("Ask again about", "다시 물어보기"),
    "note_summary": ("What happens", "줄거리"),
    # ending
    "tbc": ("to be continued", "다음에 계속"),
    "what_you_chose": ("What you chose", "당신이 고른 것"),
    "ended": ("The end", "끝"),
    "broken_story": ("The story cannot go on here: {why}", "여기서 이야기를 이어갈 수 없습니다: {why}"),
    "reloaded": ("Story reloaded.", "이야기를 다시 읽었습니다."),
}  # fmt: skip


class Strings:
    """The words of one language."""

    def __init__(self, language: str) -> None:
        self.language = language if language in ("en", "ko") else "en"

    def __call__(self, key: str, **values: object) -> str:
        """The words for ``key``, with ``{names}`` filled in."""
        text = _TEXTS[key][1 if self.language == "ko" else 0]
        return text.format(**values) if values else text

    def duration(self, seconds: float) -> str:
        """A time played, in hours and minutes."""
        minutes = int(seconds) // 60
        if minutes >= 60:
            return self("hours", h=minutes // 60, m=minutes % 60)
        return self("minutes", m=minutes)

    def moment(self, saved_at: str) -> str:
        """Date and time of a save (ISO 8601) as the clock of this computer showed them."""
        try:
            then = datetime.fromisoformat(saved_at).astimezone()
        except ValueError:
            return ""
        return f"{self.date(then.date().isoformat())}, {then:%H:%M}"

    def date(self, written: str) -> str:
        """A date of the story (YYYY, YYYY-MM or YYYY-MM-DD) as people write it."""
        parts = [part.lstrip("0") or "0" for part in written.split("-") if part]
        if not parts:
            return ""
        if self.language == "ko":
            units = ("년", "월", "일")
            return " ".join(part + unit for part, unit in zip(parts, units, strict=False))
        if len(parts) == 1 or not all(part.isdigit() for part in parts):
            return parts[0]
        month = _MONTHS[(int(parts[1]) - 1) % 12]
        return " ".join((*parts[2:3], month, parts[0]))


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


def system_language() -> str:
    """The language that the computer is set to, as far as we speak it."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        if value := os.environ.get(name):
            return "ko" if value.lower().startswith("ko") else "en"
    found = locale.getlocale()[0] or ""
    return "ko" if found.lower().startswith(("ko", "korean")) else "en"


KEYS = tuple(_TEXTS)
