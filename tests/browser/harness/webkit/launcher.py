"""A WebKitGTK browser with a profile that survives it, for WebKitWebDriver; MiniBrowser forgets everything.

Called as: launcher.py --automation --profile=FOLDER
"""
import sys

import gi

gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import Gtk, WebKit2  # noqa: E402

# Safari has these, Debian's build only behind a switch.
FEATURES = ('StorageAPI', 'StorageAPIEstimate')

profile = next(a.split('=', 1)[1] for a in sys.argv if a.startswith('--profile='))
windows = []


def open_context():
    data = WebKit2.WebsiteDataManager(base_data_directory=profile + '/data', base_cache_directory=profile + '/cache')
    context = WebKit2.WebContext(website_data_manager=data)
    context.set_automation_allowed(True)
    # Without it the language comes from LANG, and in a bare container that is "C", which Intl refuses.
    context.set_preferred_languages(['en-US'])
    cookies = context.get_cookie_manager()
    cookies.set_persistent_storage(profile + '/cookies.sqlite', WebKit2.CookiePersistentStorage.SQLITE)
    return context


def settings():
    chosen = WebKit2.Settings(enable_write_console_messages_to_stdout=True, javascript_can_open_windows_automatically=True)
    features = WebKit2.Settings.get_all_features()
    for feature in (features.get(i) for i in range(features.get_length())):
        if feature.get_identifier() in FEATURES:
            chosen.set_feature_enabled(feature, True)
    return chosen


def open_view(**parent):
    view = WebKit2.WebView(is_controlled_by_automation=True, settings=settings(), **parent)
    window = Gtk.Window(default_width=1280, default_height=800, decorated=False)
    window.add(view)
    window.show_all()
    windows.append(window)
    view.connect('create', lambda opener, _action: open_view(related_view=opener))
    view.connect('close', lambda _view: close(window))
    return view


def close(window):
    window.destroy()
    windows.remove(window)
    if not windows:
        Gtk.main_quit()


def automation_started(context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name('launcher')
    info.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
    session.set_application_info(info)
    session.connect('create-web-view', lambda _session: open_view(web_context=context))


web_context = open_context()
web_context.connect('automation-started', automation_started)
Gtk.main()
